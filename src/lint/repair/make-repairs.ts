import { applyFixes, withoutOverlaps } from './apply.ts';
import type { EditionSource } from '../lint-file.ts';
import type { Fix, Found } from '../rule.ts';
import { sayTheSame } from './same-words.ts';

/** A finding with what would be written in its place. */
export type Fixable = Found & { readonly fix: Fix };

/** An edition on which repairs are made, one after another. */
export interface Progress extends EditionSource {
  /** How many have been made. */
  readonly made: number;
  /** Those that were not made: words would show otherwise then, as where a line becomes a list. */
  readonly refused: readonly Fixable[];
}

/** Makes repairs that leave the words as they are: all at once, and where that changes a word, each by itself. */
export function makeRepairs(progress: Progress, found: readonly Fixable[]): Progress {
  const chosen = withoutOverlaps(found);
  const value = applyFixes(progress.value, chosen);
  if (value === progress.value) return progress;
  const drops = chosen.flatMap(({ fix }) => fix.drops ?? []);
  const signs = chosen.some((one) => hasSigns(progress.value, one));
  if (sayTheSame(progress, value, { signs, drops })) {
    return { ...progress, value, made: progress.made + chosen.length };
  }
  const [only] = chosen;
  if (chosen.length === 1 && only) return { ...progress, refused: [...progress.refused, only] };
  // From the last one on, so that the places of the others stay where they are.
  return chosen.toReversed().reduce((all, one) => makeRepairs(all, [one]), progress);
}

/** Whether a repair is of signs and punctuation: else it is of letters, digits and spaces alone. */
export const hasSigns = (value: string, { start, end, fix }: Fixable): boolean =>
  /[\p{P}\p{S}]/u.test(value.slice(start, end) + fix.replacement);
