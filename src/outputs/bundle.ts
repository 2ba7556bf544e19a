import { contentTypeOf } from '../domain/media-types.ts';
import { zip } from '../archive/zip.ts';
import { paths } from '../domain/urls.ts';
import { card } from './card.ts';
import { epub } from './epub.ts';
import { leaflet } from './leaflet.ts';
import { offlinePage } from './offline-page.ts';
import { isMade, type EditionOutput } from './output.ts';
import { plainText } from './plain-text.ts';
import type { EditionContext } from '../views/edition-context.ts';

/** The contents of a bundle, under neutral names: a list of files on a device should not reveal what they are. */
const contents: readonly (readonly [name: string, format: EditionOutput])[] = [
  ['text.txt', plainText],
  ['page.html', offlinePage],
  ['print.pdf', leaflet],
  ['book.epub', epub],
  ['picture.png', card],
];

/** Returns the contents of the bundle of an edition, with their site paths. */
const contentsOf = (context: EditionContext) =>
  contents
    .filter(([, format]) => isMade(format, context))
    .map(([path, { extension }]) => ({
      path,
      from: paths.output(context.edition.tag, context.edition.id, extension),
    }));

/** All readable formats of an edition that the site has, in one ZIP. */
export const bundle: EditionOutput = {
  about: 'text, page, leaflet, e-book and card in one file, under neutral names',
  format: 'bundle',
  scope: 'edition',
  phase: 'after',
  extension: 'zip',
  offer: { use: 'everything' },
  mediaType: contentTypeOf('/fa/a.zip'),
  isMadeOf: (context) => contentsOf(context).length > 0,
  reads: (context) => contentsOf(context).map(({ from }) => from),
  pack: async (context, { read }) =>
    zip(
      await Promise.all(
        contentsOf(context).map(async ({ path, from }) => ({ path, bytes: await read(from) })),
      ),
    ),
};
