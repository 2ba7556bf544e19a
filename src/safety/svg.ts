import { readSvg } from '../images/svg.ts';
import { faultsInImage } from './images.ts';
import { readXmlFile } from './pages/read-page.ts';
import type { Reader } from './site-file.ts';

/** What the reader of pages says of names, which drawings have others of. */
const ofPictures = /^an? (?:element|attribute) that no page needs/;

/**
 * Reads an SVG: as a page, since it may load and run the same things, and as a picture, in which only what draws may be. What both
 * find is reported as in a page.
 */
export const readSvgFile: Reader = (file, inspection) => {
  const { extras, broken } = readSvg(file.bytes.subarray());
  const asPage = readXmlFile(file, inspection).filter(({ found }) => !ofPictures.test(found));
  const isKnown = (pattern: RegExp) => asPage.some(({ found }) => pattern.test(found));
  const unseen = extras.filter(({ what }) => {
    if (what === 'a comment') return !isKnown(/^a comment/);
    if (what === 'an instruction') return !isKnown(/^an instruction/);
    return !/^an? (?:element <script>|attribute on\w+)$/.test(what);
  });
  const isBroken = broken !== undefined && asPage.length === 0;
  return [
    ...asPage,
    ...faultsInImage({ size: undefined, extras: unseen, ...(isBroken && { broken }) }),
  ];
};
