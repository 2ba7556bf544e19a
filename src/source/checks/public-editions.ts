import type { EditionFile } from '../content.ts';

/** The editions that a build publishes, as far as their files could be read: the draft of an original makes a draft of all. */
export function publicEditions(editions: readonly EditionFile[]): EditionFile[] {
  const drafts = new Set(
    editions.filter(({ kind, data }) => kind === 'original' && data?.draft).map(({ id }) => id),
  );
  return editions.filter(({ id, data }) => !data?.draft && !drafts.has(id));
}
