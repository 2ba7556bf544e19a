import { contentTypeOf } from '../domain/media-types.ts';
import { leafletContentOf, missingInLeaflet } from './leaflet/content.ts';
import type { Paper } from './leaflet/plans.ts';
import { typesetLeaflet } from './leaflet/typesetter.ts';
import type { EditionOutput } from './output.ts';

/** What all leaflets have in common; without `paper`, they have that of the site. */
const leafletOn = (paper?: Paper) =>
  ({
    scope: 'edition',
    phase: 'render',
    mediaType: contentTypeOf('/fa/a.pdf'),
    missingSigns: missingInLeaflet,
    render: (context) => typesetLeaflet(leafletContentOf(context, paper)),
  }) satisfies Partial<EditionOutput>;

/** The text as a leaflet to print: on one page if it fits at a readable size, with its address as a QR code. */
export const leaflet: EditionOutput = {
  ...leafletOn(),
  about: 'a leaflet to print, on one page if the text fits',
  format: 'pdf',
  extension: 'pdf',
  offer: { use: 'print' },
};

/** The leaflet as a poster. */
export const poster: EditionOutput = {
  ...leafletOn('a3'),
  about: 'the leaflet on A3, to put up',
  format: 'poster',
  extension: 'poster.pdf',
  offer: { use: 'poster' },
};

/** The leaflet as a handbill. */
export const handbill: EditionOutput = {
  ...leafletOn('a5'),
  about: 'the leaflet on A5, to hand out',
  format: 'handbill',
  extension: 'handbill.pdf',
  offer: { use: 'handbill' },
};
