import { contentTypeOf } from '../domain/media-types.ts';
import type { EditionOutput } from './output.ts';

/** The page as one file that needs no network, to send and to keep. */
export const offlinePage: EditionOutput = {
  about: 'the page as one file that needs no network',
  format: 'offline',
  scope: 'edition',
  phase: 'page',
  extension: 'offline.html',
  offer: { use: 'offlinePage' },
  mediaType: contentTypeOf('/fa/a.offline.html'),
};
