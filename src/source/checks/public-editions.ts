import type { EditionFile } from '../content.ts';

/** Returns the editions that a build publishes. A draft original hides its translations. */
export function publicEditions(editions: readonly EditionFile[]): EditionFile[] {
  return [...Map.groupBy(editions, ({ id }) => id).values()].flatMap((all) =>
    isHidden(all) ? [] : all.filter(({ isDraft }) => !isDraft),
  );
}

/** Returns the original of a statement. A draft without `translatedFrom` next to an original is an unfinished translation. */
export function originalIn(editions: readonly EditionFile[]): EditionFile | undefined {
  const originals = editions.filter(({ kind }) => kind === 'original');
  return originals.find(({ isDraft }) => !isDraft) ?? originals[0];
}

/** Whether the original is a draft. A draft that cannot be parsed may be the original. */
function isHidden(editions: readonly EditionFile[]): boolean {
  const original = originalIn(editions);
  return original
    ? original.isDraft
    : editions.some(({ kind, isDraft }) => kind === undefined && isDraft);
}
