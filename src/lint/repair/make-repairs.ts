import { applyFixes, withoutOverlaps } from './apply.ts';
import type { EditionSource } from '../lint-file.ts';
import type { Fix, Found } from '../rule.ts';
import { hasSameWords } from './same-words.ts';

/** A finding with a fix. */
export type Fixable = Found & { readonly fix: Fix };

/** An edition during its repairs. */
export interface Progress extends EditionSource {
  /** How many repairs have been made. */
  readonly made: number;
  /** Repairs that were not made because words would change, as when a line becomes a list. */
  readonly refused: readonly Fixable[];
}

/** Makes the repairs that change no word: all together, or one by one if together they change a word. */
export function makeRepairs(progress: Progress, found: readonly Fixable[]): Progress {
  const chosen = withoutOverlaps(found);
  const value = applyFixes(progress.value, chosen);
  if (value === progress.value) return progress;
  const drops = chosen.flatMap(({ fix }) => fix.drops ?? []);
  const signs = chosen.some((one) => hasSigns(progress.value, one));
  if (hasSameWords(progress, value, { signs, drops })) {
    return { ...progress, value, made: progress.made + chosen.length };
  }
  const [only] = chosen;
  if (chosen.length === 1 && only) return { ...progress, refused: [...progress.refused, only] };
  // From the last one, so that the offsets of the others stay valid.
  return chosen.toReversed().reduce((all, one) => makeRepairs(all, [one]), progress);
}

/** Whether a repair changes signs or punctuation, not only letters, digits and spaces. */
export const hasSigns = (value: string, { start, end, fix }: Fixable): boolean =>
  /[\p{P}\p{S}]/u.test(value.slice(start, end) + fix.replacement);
