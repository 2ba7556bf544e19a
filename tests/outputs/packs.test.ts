import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readZip } from '../support/read-zip.ts';
import { filesOfSite, outputFiles } from '../../src/outputs/files.ts';
import { catalogOf } from '../support/catalog.ts';
import { decodePicture } from '../support/pictures.ts';
import { sites, tags } from '../support/built-sites.ts';

const read = (site: keyof typeof sites, file: string) =>
  readFile(path.join(sites[site].dist, file));

describe('the ZIP of an edition', () => {
  for (const tag of tags) {
    it(`has every readable format of the first statement in ${tag}, unchanged`, async () => {
      const edition = `${tag}/khuzestan-detainees`;
      const files = readZip(await read('published', `${edition}.zip`));
      const expected = [
        ['text.txt', 'txt'],
        ['page.html', 'offline.html'],
        ['print.pdf', 'pdf'],
        ['book.epub', 'epub'],
        ['picture.png', 'png'],
      ] as const;
      assert.deepEqual(
        files.map((file) => file.path),
        expected.map(([name]) => name),
      );
      for (const [name, extension] of expected) {
        const packed = files.find((file) => file.path === name);
        assert.ok(
          packed && (await read('published', `${edition}.${extension}`)).equals(packed.bytes),
          name,
        );
      }
    });
  }

  it('is made after the files that it contains', async () => {
    const catalog = await catalogOf(sites.published.root);
    const made = outputFiles(catalog).map((file) => file.path);
    const packed = filesOfSite(catalog).packed.map((file) => file.path);
    assert.ok(packed.includes('/fa/khuzestan-detainees.zip'));
    assert.ok(!made.some((file) => packed.includes(file)));
  });
});

describe('the app for Delta Chat', () => {
  for (const tag of tags) {
    it(`opens with a list of the statements in ${tag}, and contains each of them`, async () => {
      const bytes = await read('shelf', `${tag}/feeds/statements.xdc`).catch(() => undefined);
      // A language without statements has none.
      assert.equal(bytes === undefined, tag === 'ar');
      if (!bytes) return;
      assert.ok(bytes.length < 640_000);
      const files = new Map(readZip(bytes).map((file) => [file.path, Buffer.from(file.bytes)]));
      const index = files.get('index.html')?.toString() ?? '';
      assert.match(index, new RegExp(`<html lang="${tag}" dir="(rtl|ltr)">`));
      const links = Array.from(index.matchAll(/href="([^"]*)"/g), ([, href = '']) => href);
      for (const link of links)
        assert.match(
          files.get(link)?.toString() ?? '',
          /<header[^>]*><a class="site[^"]*" href="index\.html">/,
        );
      assert.ok(links.length > 0);
      for (const link of links)
        assert.match(files.get(link)?.toString() ?? '', /<meta name="robots" content="noindex">/);
      assert.match(files.get('manifest.toml')?.toString() ?? '', /^name = ".+"\n$/);
      assert.equal(decodePicture(files.get('icon.png') ?? Buffer.of()).width, 256);
      assert.doesNotMatch(index, /<script|https?:/);
    });
  }
});
