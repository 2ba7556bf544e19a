import { align } from './align.ts';

/** How two sequences of words differ. */
export interface Differences {
  /** Indexes of words that are only in the first sequence. */
  readonly missing: readonly number[];
  /** Indexes of words that are in both, but in another order. */
  readonly moved: readonly number[];
  /** Words that the second sequence has more often, with how often. */
  readonly extra: ReadonlyMap<string, number>;
}

/** Compares two sequences of words. If they differ too much to be aligned, only counts the words. */
export function differencesOf(from: readonly string[], to: readonly string[]): Differences {
  const matches = align(from, to);
  const matched = new Set(matches);
  const extra = new Map<string, number>();
  to.forEach((word, index) => {
    if (!matched.has(index)) extra.set(word, (extra.get(word) ?? 0) + 1);
  });
  const missing: number[] = [];
  const moved: number[] = [];
  from.forEach((word, index) => {
    if (matches && matches[index] !== -1) return;
    const left = extra.get(word) ?? 0;
    if (left === 0) missing.push(index);
    else if (matches) moved.push(index);
    if (left === 1) extra.delete(word);
    else if (left > 1) extra.set(word, left - 1);
  });
  return { missing, moved, extra };
}
