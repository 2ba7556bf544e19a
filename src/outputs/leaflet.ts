import { cacheFolder } from '../environment.ts';
import { DigestCache } from '../cache/digest-cache.ts';
import { buildFingerprint } from '../cache/build-fingerprint.ts';
import { leafletContentOf, missingInLeaflet, sheetWordsOf } from './leaflet/content.ts';
import { typesetLeaflet } from './leaflet/typesetter.ts';
import type { EditionOutput } from './output.ts';

/** The text as a leaflet to print: on one page if it fits at a readable size, with its address as a QR code. */
export const leaflet: EditionOutput = {
  about: 'a leaflet to print, on one page if the text fits',
  format: 'pdf',
  scope: 'edition',
  phase: 'render',
  extension: 'pdf',
  offer: { use: 'print' },
  mediaType: 'application/pdf',
  missingSigns: missingInLeaflet,
  render: (context) => {
    const recipe = [
      JSON.stringify([sheetWordsOf(context), context.edition.images]),
      context.edition.treeDigest,
      buildFingerprint(),
    ];
    return new DigestCache(cacheFolder('leaflets')).get(recipe, () =>
      typesetLeaflet(leafletContentOf(context)),
    );
  },
};
