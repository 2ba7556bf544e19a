import { isTranslation } from '../domain/edition.ts';
import type { Content, EditionFile } from '../source/content.ts';

/** Prints which translations an edition has left behind by a change, and what to do. */
export function sayStale(
  { editions }: Content,
  { id, tag, digests }: EditionFile,
  print: (text: string) => void,
): void {
  const stale = editions.filter(
    ({ id: other, data }) =>
      other === id &&
      data !== undefined &&
      isTranslation(data) &&
      data.translatedFrom === tag &&
      data.sourceDigest !== undefined &&
      data.sourceDigest !== digests?.words,
  );
  if (stale.length === 0) return;
  const tags = stale.map((edition) => edition.tag).join(', ');
  print(`Readers of ${tags} are told that this has changed; bring those up to date, then run:`);
  for (const edition of stale) print(`  npx bayan translated ${id} ${edition.tag}`);
}
