import { foreignRuns, soleDirection } from './foreign-runs.ts';

const marks = { ltr: '\u200e', rtl: '\u200f' } as const;

/**
 * Puts a mark of direction before each line that would otherwise be set the wrong way round: programs that show plain text go
 * by a line's first letter, and a Persian line may begin with a Latin name. A line that is all of the other direction is
 * left as it is, and so is everything else: not a letter is added where none is needed.
 */
export function markLines(text: string, dir: 'ltr' | 'rtl'): string {
  return text
    .split('\n')
    .map((line) => (beginsForeign(line, dir) ? marks[dir] + line : line))
    .join('\n');
}

function beginsForeign(line: string, dir: 'ltr' | 'rtl'): boolean {
  if (soleDirection(line) !== undefined || !/\p{L}/u.test(line)) return false;
  const [first, second] = foreignRuns(line, dir);
  const run = first && /\p{L}/u.test(first.text) ? first : second;
  return run?.dir !== undefined;
}
