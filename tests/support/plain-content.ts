import type { Content } from '../../src/source/content.ts';
import type { Locate } from '../../src/source/places.ts';

const paths = [
  [],
  ...['title', 'draft', 'issued', 'issuers', 'topics', 'summary', 'source', 'corrections'],
  ...['translatedFrom', 'sourceDigest', 'translator', 'url', 'name', 'unknown', '__proto__'],
  ['issuers', 0],
  ['issuers', 9],
  ['topics', 1],
  ['locales', 1],
  ['mirrors', 0],
  ['security', 'contact'],
].map((path) => (Array.isArray(path) ? path : [path]));

/** Returns content as plain data, with functions replaced by what they return, so that two readings can be compared. */
export function plainContent(content: Content): unknown {
  const placed = <T extends { readonly locate: Locate }>(one: T) => ({
    ...one,
    locate: paths.map((path) => one.locate(path)),
  });
  return {
    ...content,
    site: content.site && placed(content.site),
    editions: content.editions.map(placed),
    pages: content.pages.map(placed),
  };
}
