import { zip } from '../archive/zip.ts';
import { cacheFolder } from '../environment.ts';
import { DigestCache } from '../cache/digest-cache.ts';
import { buildFingerprint } from '../cache/build-fingerprint.ts';
import { paths } from '../domain/urls.ts';
import { card } from './card.ts';
import { epub } from './epub.ts';
import { leaflet } from './leaflet.ts';
import { offlinePage } from './offline-page.ts';
import { isMade, type EditionOutput } from './output.ts';
import { plainText } from './plain-text.ts';

/** The contents of a bundle, under neutral names: a list of files on a device should not reveal what they are. */
const contents: readonly (readonly [name: string, format: EditionOutput])[] = [
  ['text.txt', plainText],
  ['page.html', offlinePage],
  ['print.pdf', leaflet],
  ['book.epub', epub],
  ['picture.png', card],
];

/** All readable formats of an edition in one ZIP. */
export const bundle: EditionOutput = {
  about: 'text, page, leaflet, e-book and card in one file, under neutral names',
  scope: 'edition',
  phase: 'after',
  extension: 'zip',
  offer: { use: 'everything' },
  mediaType: 'application/zip',
  pack: async (context, { read }) => {
    const { tag, id } = context.edition;
    const made = contents.filter(([, format]) => isMade(format, context));
    const files = await Promise.all(
      made.map(async ([path, { extension }]) => ({
        path,
        bytes: await read(paths.output(tag, id, extension)),
      })),
    );
    const recipe = [buildFingerprint(), ...files.flatMap(({ path, bytes }) => [path, bytes])];
    return new DigestCache(cacheFolder('packs')).get(recipe, () => Promise.resolve(zip(files)));
  },
};
