import { BayanError } from '../../../domain/bayan-error.ts';

/** Returns the error for a package that cannot be read. */
export const damaged = (what: string): BayanError =>
  new BayanError(
    'import',
    `is damaged: ${what}; ask for it again, or open it in Word, save it again, and import that.`,
  );

/** Returns the error for a package that would unpack to more than any Word file. */
export const bomb = (what: string): BayanError =>
  new BayanError(
    'import',
    `${what}, which no Word file does; it may be meant to exhaust the memory: do not open it.`,
  );

/** Returns the error for XML that is larger than any text needs. */
export const tooLarge = (what: string): BayanError =>
  new BayanError(
    'import',
    `has ${what}, which no statement needs; it may be meant to exhaust the memory: check that it is the right file.`,
  );
