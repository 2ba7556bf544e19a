import { leafletContentOf, missingInLeaflet } from './leaflet/content.ts';
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
  render: (context) => typesetLeaflet(leafletContentOf(context)),
};
