import { directionOfFirstLetter, soleDirection } from './scripts.ts';

const marks = { ltr: '\u200e', rtl: '\u200f' } as const;

/**
 * Returns a text with a direction mark before each line that programs would otherwise show in the wrong direction. Programs go
 * by the first letter of a line, and a Persian line may begin with a Latin name. All other lines stay unchanged, including those
 * that are entirely in the other direction.
 */
export const markLines = (text: string, dir: 'ltr' | 'rtl'): string =>
  text
    .split('\n')
    .map((line) => (beginsForeign(line, dir) ? marks[dir] + line : line))
    .join('\n');

function beginsForeign(line: string, dir: 'ltr' | 'rtl'): boolean {
  const first = directionOfFirstLetter(line);
  return first !== undefined && first !== dir && soleDirection(line) === undefined;
}
