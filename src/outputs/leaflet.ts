import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cacheFolder } from '../cache/cache-folder.ts';
import { DigestCache } from '../cache/digest-cache.ts';
import { leafletContentOf } from './leaflet/content.ts';
import { leafletFaces } from './leaflet/fonts.ts';
import { setLeaflet, sizes, template } from './leaflet/typesetter.ts';
import type { EditionOutput } from './output.ts';

/** The text as a leaflet to print: on one page where it can be read so, with its address as a QR code. */
export const leaflet: EditionOutput = {
  about: 'a leaflet to print, on one page where the text fits one',
  scope: 'edition',
  phase: 'render',
  extension: 'pdf',
  offer: { label: 'PDF', use: 'forPrint' },
  mediaType: 'application/pdf',
  render: async (given) => {
    const content = await leafletContentOf(given);
    const cache = new DigestCache(cacheFolder('leaflets'));
    // Raise the number where a change of code alone changes leaflets.
    const recipe = [JSON.stringify([2, content, sizes]), template(), (makers ??= tellMakers())];
    return cache.get(recipe, () => setLeaflet(content));
  },
};

let makers: string | undefined;

/** Fonts and engine. */
function tellMakers(): string {
  const { resolve } = createRequire(import.meta.url);
  const engine = path.dirname(resolve('@myriaddreamin/typst-ts-node-compiler'));
  const hash = createHash('sha256').update(readFileSync(path.join(engine, 'package.json')));
  for (const { data } of leafletFaces.faces) hash.update(data);
  return hash.digest('hex');
}
