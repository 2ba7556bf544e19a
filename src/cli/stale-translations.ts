import { isTranslation } from '../domain/edition.ts';
import type { Content, EditionFile } from '../source/content.ts';

/** Prints the translations that are out of date after a change to an edition, and the commands to run. */
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
  print(
    `The translations ${tags} now show a notice that this text has changed. Update them, then run:`,
  );
  for (const edition of stale) print(`  npx bayan translated ${id} ${edition.tag}`);
}
