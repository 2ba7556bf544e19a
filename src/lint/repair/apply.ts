import type { Fix, Found } from '../rule.ts';

/** A finding with a fix. */
export type Fixable = Found & { readonly fix: Fix };

/** Returns the findings that can be repaired together, in order: if two overlap, only the first. */
export function withoutOverlaps<T extends Found>(found: readonly T[]): T[] {
  let at = 0;
  return found
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end, fix }) => {
      if (!fix || start < at) return false;
      at = end;
      return true;
    });
}

/** Returns `value` with the fixes of `found` applied: if two overlap, only the first. */
export function applyFixes(value: string, found: readonly Found[]): string {
  let [result, at] = ['', 0];
  for (const { start, end, fix } of withoutOverlaps(found)) {
    result += value.slice(at, start) + (fix?.replacement ?? '');
    at = end;
  }
  return result + value.slice(at);
}
