import type { Content, EditionFile, ImageFile } from '../source/content.ts';

/**
 * Returns whether everything that a draft refers to exists, so that it can be shown while developing.
 * @param siblings the editions of its statement
 * @param images the images of its statement
 */
export function isFinished(
  { data, digests, treeDigest, tag, names, images: shown }: EditionFile,
  siblings: readonly EditionFile[],
  images: readonly ImageFile[],
  { site, issuers, topics }: Content,
): boolean {
  const known = new Set(images.filter(({ image }) => image).map(({ name }) => name));
  return (
    data !== undefined &&
    digests !== undefined &&
    treeDigest !== undefined &&
    site?.data.locales.includes(tag) === true &&
    names.issuers.every((issuer) => issuers.get(issuer)) &&
    names.topics.every((topic) => topics.get(topic)) &&
    (names.translatedFrom === undefined ||
      siblings.some((sibling) => sibling.tag === names.translatedFrom)) &&
    shown.every(({ name }) => known.has(name))
  );
}
