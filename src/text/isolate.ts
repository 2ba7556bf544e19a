import { foreignRuns } from './foreign-runs.ts';

type Direction = 'ltr' | 'rtl';

const signs = { ltr: '\u2066', rtl: '\u2067' } as const;

/** The text between signs that isolate it from what is around it (UAX #9), where there is no element to do so. */
export const isolate = (text: string, dir: Direction): string => `${signs[dir]}${text}\u2069`;

/** A text of direction `dir` with each run of the other isolated: what `<bdi>` does on a page. */
export const isolateForeign = (text: string, dir: Direction): string =>
  foreignRuns(text, dir)
    .map((run) => (run.dir === undefined ? run.text : isolate(run.text, run.dir)))
    .join('');
