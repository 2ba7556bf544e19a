import type { Found } from './lint.ts';

/** A text with repairs made in it; where two overlap, the first one. */
export function applyFixes(value: string, found: readonly Found[]): string {
  let [result, at] = ['', 0];
  for (const { start, end, fix } of found.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (!fix || start < at) continue;
    result += value.slice(at, start) + fix.replacement;
    at = end;
  }
  return result + value.slice(at);
}
