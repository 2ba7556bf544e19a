import { foreignRuns } from './foreign-runs.ts';

type Direction = 'ltr' | 'rtl';

const signs = { ltr: '\u2066', rtl: '\u2067' } as const;

/** Returns a text between the characters that isolate it (UAX #9), for formats without elements. */
export const isolate = (text: string, dir: Direction): string => `${signs[dir]}${text}\u2069`;

/** Returns a text of direction `dir` with each run of the other direction isolated, as `<bdi>` does on a page. */
export const isolateForeign = (text: string, dir: Direction): string =>
  foreignRuns(text, dir)
    .map((run) => (run.dir === undefined ? run.text : isolate(run.text, run.dir)))
    .join('');
