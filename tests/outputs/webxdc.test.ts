import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';
import { webxdc } from '../../src/outputs/webxdc.ts';
import { catalogOf } from '../support/catalog.ts';
import { builtSiteWith } from '../support/output-text.ts';
import { readZip } from '../support/read-zip.ts';
import { temporaryRoot } from '../support/roots.ts';

const letter = (index: number) =>
  `---\ntitle: نامه ${index}\nissued: ${1900 + index}\nissuers: [reading-circle]\n---\n\nمتن.\n`;

/** The app for `tag` of a site whose pages have this text, and the links in its list. */
async function appOf(
  test: TestContext,
  tag: string,
  files: Readonly<Record<string, string | null>>,
  page: (path: string) => string = (path) => `<p>${path}</p>`,
) {
  const catalog = await catalogOf(await temporaryRoot(test, 'shelf', files));
  const locale = catalog.locales.find((candidate) => candidate.tag === tag);
  assert.ok(locale && webxdc.phase === 'after');
  const read = (path: string) => Promise.resolve(Buffer.from(page(path)));
  const bytes = Buffer.from(await webxdc.pack({ catalog, locale }, builtSiteWith(read)));
  const contents = new Map(
    readZip(bytes).map((file) => [file.path, Buffer.from(file.bytes).toString()]),
  );
  const index = contents.get('index.html') ?? '';
  const links = Array.from(index.matchAll(/href="([^"]*)"/g), ([, href = '']) => href);
  return { bytes, contents, index, links };
}

const letters = (count: number) => ({
  statements: null,
  ...Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `statements/letter-${index}/fa.md`,
      letter(index),
    ]),
  ),
});

describe('an app for Delta Chat', () => {
  it('has the newest statements that fit into 640,000 bytes, and lists only those', async (test) => {
    // Random text does not compress below 37,500 bytes a page, so that 17 fit.
    const noise = randomBytes(37_500).toString('base64');
    const read: string[] = [];
    const { bytes, contents, links } = await appOf(test, 'fa', letters(30), (path) => {
      read.push(path);
      return path + noise;
    });
    assert.ok(bytes.length <= 640_000, `${bytes.length}`);
    assert.ok(links.length > 10 && links.length < 30, `${links.length}`);
    const pages = [...contents.keys()].filter((name) => name.startsWith('page.'));
    assert.deepEqual(links, pages);
    assert.ok(read.length < 20, `${read.length} pages are read`);
    assert.ok(contents.get('page.1.html')?.startsWith('/fa/letter-29.offline.html'));
  });

  it('leaves the images out of a page that would take a quarter of it', async (test) => {
    const image = `<img src="data:image/png;base64,${'A'.repeat(200_000)}" alt="نقشه">`;
    const { contents } = await appOf(test, 'fa', letters(1), () => image);
    assert.equal(contents.get('page.1.html'), '<img alt="نقشه">');
    const small = '<img src="data:image/png;base64,AAAA" alt="نقشه">';
    const other = await appOf(test, 'fa', letters(1), () => small);
    assert.equal(other.contents.get('page.1.html'), small);
  });

  it('says in its list that a statement was retracted', async (test) => {
    const { index } = await appOf(test, 'de', {});
    assert.match(index, /<small>2023 · Zurückgezogen<\/small>/);
  });
});
