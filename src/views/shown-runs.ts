import { foreignRuns, type Run } from '../text/foreign-runs.ts';

/** Returns the pieces of a short text, as {@link foreignRuns} does. Cached, since pages show the same names and titles. */
export function shownRuns(text: string, dir: 'ltr' | 'rtl', isInRow: boolean): readonly Run[] {
  const key = `${dir} ${isInRow ? 'row' : 'alone'} ${text}`;
  const runs = known.get(key) ?? foreignRuns(text, dir, { isInRow });
  if (known.size >= most) known.clear();
  known.set(key, runs);
  return runs;
}

const known = new Map<string, readonly Run[]>();

/** How many texts are kept. */
const most = 5000;
