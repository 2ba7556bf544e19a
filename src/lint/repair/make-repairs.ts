import { applyFixes, withoutOverlaps, type Fixable } from './apply.ts';
import type { EditionSource } from '../lint-file.ts';
import { isSameText } from './same-text.ts';

/** An edition during its repairs. */
export interface Progress extends EditionSource {
  /** How many repairs have been made. */
  readonly made: number;
  /** Repairs that were not made because the text would change: its words, its links, its footnotes. */
  readonly refused: readonly Fixable[];
}

/** Makes the repairs that keep the text as it is: all together, or one by one if together they change it. */
export function makeRepairs(progress: Progress, found: readonly Fixable[]): Progress {
  const chosen = withoutOverlaps(found);
  const value = applyFixes(progress.value, chosen);
  if (value === progress.value) return progress;
  if (isSameText(progress, value, chosen))
    return { ...progress, value, made: progress.made + chosen.length };
  const [only] = chosen;
  if (chosen.length === 1 && only) return { ...progress, refused: [...progress.refused, only] };
  // From the last one, so that the offsets of the others stay valid.
  return chosen.toReversed().reduce((all, one) => makeRepairs(all, [one]), progress);
}
