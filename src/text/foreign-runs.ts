import { isolationsOf, type Isolation, type Setting } from './isolations.ts';

/** A piece of text. It has a direction if it must be isolated. */
export interface Run {
  readonly text: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Whether each of its characters has to be forced into its direction, as `<bdo>` does. */
  readonly isOverride?: boolean;
  /** The language as far as the script shows it, such as `und-Latn`; absent for addresses and numbers. */
  readonly tag?: string;
  /** Its own pieces, if some of them must be isolated within it. */
  readonly runs?: readonly Run[];
}

/**
 * Cuts `text`, written in direction `dir`, at the parts that must be isolated. Joined, the pieces are `text` again. An isolated
 * part is always a whole token: a name with its number, an address, a number with its groups and signs.
 *
 * `کارت 6037-9911 است` gives `کارت `, `6037-9911` (ltr), ` است`.
 */
export const foreignRuns = (text: string, dir: 'ltr' | 'rtl', setting?: Setting): Run[] =>
  runsOf(text, isolationsOf(text, dir, setting), 0);

/** Returns the pieces of `text`, which begins at position `start` of the whole text. */
function runsOf(text: string, isolations: readonly Isolation[], start: number): Run[] {
  const runs: Run[] = [];
  let end = 0;
  const plain = (to: number) => {
    if (to > end) runs.push({ text: text.slice(end, to) });
  };
  for (const one of isolations) {
    plain(one.start - start);
    end = one.end - start;
    const part = text.slice(one.start - start, end);
    runs.push({
      text: part,
      dir: one.dir,
      ...(one.tag !== undefined && { tag: one.tag }),
      ...(one.isOverride && { isOverride: true }),
      ...(one.within.length > 0 && { runs: runsOf(part, one.within, one.start) }),
    });
  }
  plain(text.length);
  return runs;
}
