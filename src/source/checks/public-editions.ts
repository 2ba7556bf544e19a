import type { EditionFile } from '../content.ts';

/** Returns the editions that a build publishes. A draft original hides its translations. */
export function publicEditions(editions: readonly EditionFile[]): EditionFile[] {
  const drafts = new Set(
    editions.filter(({ kind, isDraft }) => kind === 'original' && isDraft).map(({ id }) => id),
  );
  return editions.filter(({ id, isDraft }) => !isDraft && !drafts.has(id));
}
