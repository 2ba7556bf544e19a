import { withNumerals, type NumberingSystem } from './digits.ts';

/** How a language writes the size of a file. */
export interface SizeWords {
  readonly numerals: NumberingSystem;
  readonly kilobytes: string;
  readonly megabytes: string;
}

/** Returns a placeholder for the size of the file at a site path, for a page that is written before the file. */
export const sizeMark = (path: string, { numerals, kilobytes, megabytes }: SizeWords): string =>
  `{size of ${path} in ${numerals} ${kilobytes}|${megabytes}}`;

const mark = / ?\{size of (\S+) in (\w+) ([^|}]+)\|([^}]+)\}/g;

/**
 * Replaces each placeholder by the size of its file, ` 40 KB`, and removes those of files for which `bytesOf` returns
 * `undefined`, as in development.
 */
export const fillSizeMarks = (
  text: string,
  bytesOf: (path: string) => number | undefined,
): string =>
  text.replaceAll(mark, (_, path: string, numerals, kilobytes: string, megabytes: string) => {
    const bytes = bytesOf(path);
    const words = { numerals: numerals as NumberingSystem, kilobytes, megabytes };
    return bytes === undefined ? '' : ` ${writtenSize(bytes, words)}`;
  });

const KB = 1024;
const MB = 1024 * KB;

/** Returns a size, rounded up to kilobytes or, from 10 MB, to megabytes: `35 KB`. A no-break space is before the unit. */
function writtenSize(bytes: number, { numerals, kilobytes, megabytes }: SizeWords): string {
  const [count, unit] =
    bytes < 10 * MB ? [Math.ceil(bytes / KB), kilobytes] : [Math.ceil(bytes / MB), megabytes];
  return `${withNumerals(count, numerals)}\u00a0${unit}`;
}
