import { closing, opening } from './bidi-order.ts';
import { foreignRuns, type Run } from './foreign-runs.ts';
import type { Setting } from './isolations.ts';

/** Returns a text between the characters that isolate it (UAX #9), for formats without elements. */
export const isolate = (text: string, dir: 'ltr' | 'rtl', isOverride = false): string =>
  `${opening({ dir, isOverride })}${text}${closing}`;

/** Returns a text of direction `dir` with what must be isolated between such characters, as `<bdi>` does on a page. */
export const isolateForeign = (text: string, dir: 'ltr' | 'rtl', setting?: Setting): string =>
  marked(foreignRuns(text, dir, setting));

const marked = (runs: readonly Run[]): string =>
  runs
    .map(({ text, dir, isOverride, runs: parts }) => {
      const words = parts ? marked(parts) : text;
      return dir === undefined ? words : isolate(words, dir, isOverride);
    })
    .join('');
