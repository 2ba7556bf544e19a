import { withNumerals, type NumberingSystem } from './digits.ts';

/** How a language writes the size of a file. */
export interface SizeWords {
  readonly numerals: NumberingSystem;
  readonly kilobytes: string;
  readonly megabytes: string;
}

const KB = 1024;
const MB = 1024 * KB;

/** Returns a size, rounded up to kilobytes or, from 10 MB, to megabytes: `35 KB`. A no-break space is before the unit. */
export function writtenSize(bytes: number, { numerals, kilobytes, megabytes }: SizeWords): string {
  const [count, unit] =
    bytes < 10 * MB ? [Math.ceil(bytes / KB), kilobytes] : [Math.ceil(bytes / MB), megabytes];
  return `${withNumerals(count, numerals)}\u00a0${unit}`;
}
