import type { Content, EditionFile, ImageFile, SignatoriesFile } from '../source/content.ts';

/**
 * Returns whether everything that a draft refers to exists, so that it can be shown while developing.
 * @param siblings the editions of its statement
 * @param own the images and the lists of signatories of its statement
 */
export function isFinished(
  { data, digests, treeDigest, tag, names, images, signatories }: EditionFile,
  siblings: readonly EditionFile[],
  own: { readonly images: readonly ImageFile[]; readonly signatories: readonly SignatoriesFile[] },
  { site, issuers, topics }: Content,
): boolean {
  const known = new Set([
    ...own.images.filter(({ image }) => image).map(({ name }) => name),
    ...own.signatories.filter(({ people }) => people).map(({ name }) => name),
  ]);
  return (
    data !== undefined &&
    digests !== undefined &&
    treeDigest !== undefined &&
    site?.data.locales.includes(tag) === true &&
    names.issuers.every((issuer) => issuers.get(issuer)) &&
    names.topics.every((topic) => topics.get(topic)) &&
    (names.translatedFrom === undefined ||
      siblings.some((sibling) => sibling.tag === names.translatedFrom)) &&
    images.every(({ name }) => known.has(name)) &&
    signatories.every(({ file }) => known.has(file))
  );
}
