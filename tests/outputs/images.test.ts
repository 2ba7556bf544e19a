import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { builtSiteWith, outputText } from '../support/output-text.ts';
import { readZip } from '../support/read-zip.ts';
import { renderTextFor } from '../../src/catalog/text.ts';
import { epub, epubCollection } from '../../src/outputs/epub.ts';
import { outputFiles } from '../../src/outputs/files.ts';
import { leafletContentOf } from '../../src/outputs/leaflet/content.ts';
import { loadEngine } from '../../src/outputs/leaflet/engine.ts';
import { leafletFaces } from '../../src/outputs/leaflet/fonts.ts';
import { typesetLeaflet } from '../../src/outputs/leaflet/typesetter.ts';
import { webxdc } from '../../src/outputs/webxdc.ts';
import { rootVariable } from '../../src/environment.ts';
import type { EditionContext } from '../../src/views/edition-context.ts';
import { editionPages, localePages } from '../../src/views/routes.ts';
import { elementsIn, openBook, textsIn } from '../support/books.ts';
import { catalogOf } from '../support/catalog.ts';
import { imageFile } from '../support/image-files.ts';
import { sourceOfPdf } from '../support/pdf-source.ts';
import { findIn } from '../support/planted.ts';
import { png } from '../support/handmade-files.ts';
import { copySite, writeFiles } from '../support/roots.ts';

const shelf = imageFile('shelf.png');
const root = await mkdtemp(path.join(os.tmpdir(), 'bayan-test-'));
after(() => rm(root, { recursive: true }));
await copySite('shelf', root);
await writeFiles(root, {
  'statements/open-shelf/fa.md':
    '---\ntitle: قفسه باز\nissued: 2024-03-01\nissuers: [reading-circle]\n---\n\nاین قفسه است.\n\n![قفسه‌ای پر از کتاب](shelf.png)\n\n- ![همان قفسه، از دور](far.jpg)\n\nپایان.\n',
  'statements/open-shelf/en.md':
    '---\ntitle: The open shelf\ntranslatedFrom: fa\n---\n\nThis is the shelf.\n\n![A shelf full of books](shelf.png)\n',
  'statements/open-shelf/ckb.md':
    '---\ntitle: ڕەفەی کراوە\ntranslatedFrom: fa\ndraft: true\n---\n\n![ڕەفە](draft.gif)\n',
  'statements/open-shelf/shelf.png': shelf,
  'statements/open-shelf/far.jpg': imageFile('shelf.jpg'),
  'statements/open-shelf/draft.gif': imageFile('shelf.gif'),
  'published.jsonl': ['fa', 'en']
    .map((tag) =>
      JSON.stringify({
        id: 'open-shelf',
        tag,
        path: `/${tag}/open-shelf.html`,
        date: '2024-03-05',
        event: 'published',
        text: 'a'.repeat(64),
        words: 'b'.repeat(64),
      }),
    )
    .join('\n'),
});
const catalog = await catalogOf(root);
const files = new Map(outputFiles(catalog).map((file) => [file.path, file]));
const pages = editionPages(catalog).map(({ props }) => props);

function editionIn(tag: string, id = 'open-shelf'): EditionContext {
  const context = pages.find(({ edition }) => edition.id === id && edition.tag === tag);
  assert.ok(context, `there is no ${id} in ${tag}`);
  return context;
}

/** Other files of tests in this process set it, too. */
function readFromRoot(): void {
  process.env[rootVariable] = root;
}

const textOf = (file: string): Promise<string> => outputText(catalog, file);

describe('the images of a statement', () => {
  before(readFromRoot);

  it('are published unchanged, once for all its editions, without those of drafts', async () => {
    const images = [...files.values()].filter((file) =>
      file.path.startsWith('/images/open-shelf/'),
    );
    assert.deepEqual(
      images.map((file) => [file.path, file.mediaType]),
      [
        ['/images/open-shelf/shelf.png', 'image/png'],
        ['/images/open-shelf/far.jpg', 'image/jpeg'],
      ],
    );
    assert.ok(Buffer.from((await images[0]?.render()) ?? '').equals(shelf));
  });

  it('are descriptions in plain text and in messages, in the language of the text', async () => {
    for (const extension of ['txt', 'messages.txt']) {
      const persian = await textOf(`/fa/open-shelf.${extension}`);
      assert.match(
        persian,
        /است\.\n\n\[تصویر: قفسه‌ای پر از کتاب\]\n\n- \[تصویر: همان قفسه، از دور\]\n\nپایان/,
      );
      assert.match(
        await textOf(`/en/open-shelf.${extension}`),
        /\n\n\[Image: A shelf full of books\]\n\n/,
      );
    }
  });

  it('have absolute addresses in feeds', async () => {
    const address = 'https://shelf.example/copies/first/images/open-shelf/shelf.png';
    const atom = await textOf('/fa/feeds/statements.xml');
    assert.ok(atom.includes(`img src="${address}" alt="قفسه‌ای پر از کتاب" width="60"`));
    const json = JSON.parse(await textOf('/en/feeds/statements.json')) as {
      items: { content_html: string }[];
    };
    assert.match(json.items[0]?.content_html ?? '', new RegExp(`<figure><img src="${address}"`));
  });

  it('are in the API with their sizes', async () => {
    const { editions } = JSON.parse(await textOf('/api/open-shelf.json')) as {
      editions: { tag: string; images?: unknown }[];
    };
    const image = (name: string) => ({
      url: `https://shelf.example/copies/first/images/open-shelf/${name}`,
      width: 60,
      height: 40,
    });
    assert.deepEqual(
      editions.map(({ tag, images }) => [tag, images]),
      [
        ['fa', [image('shelf.png'), image('far.jpg')]],
        ['en', [image('shelf.png')]],
      ],
    );
    const other = JSON.parse(await textOf('/api/night-hours.json')) as { editions: object[] };
    assert.ok(other.editions.every((edition) => !('images' in edition)));
  });

  it('are data in the offline page', () => {
    const { edition, locale } = editionIn('en');
    const { html } = renderTextFor('https://shelf.example/en/open-shelf.html', edition, locale);
    assert.ok(html.includes(`<img src="data:image/png;base64,${shelf.toString('base64')}"`));
  });
});

describe('a book with images', () => {
  before(readFromRoot);

  it('contains them with their descriptions, and declares that it does', async () => {
    const bytes = (await epub.render(editionIn('fa'))) as Buffer;
    const book = openBook(bytes);
    assert.deepEqual(
      elementsIn(book.documents.get('statement-open-shelf.xhtml') ?? book.package, 'img').map(
        ({ attributes }) => attributes,
      ),
      [
        {
          src: 'image_open-shelf_shelf.png',
          alt: 'قفسه‌ای پر از کتاب',
          width: '60',
          height: '40',
        },
        {
          src: 'image_open-shelf_far.jpg',
          alt: 'همان قفسه، از دور',
          width: '60',
          height: '40',
        },
      ],
    );
    assert.ok(shelf.equals(book.read('EPUB/image_open-shelf_shelf.png')));
    assert.ok(textsIn(book.package, 'meta').includes('alternativeText'));
    assert.deepEqual((await EpubCheck.validate(bytes, { includeInfo: true })).messages, []);
  });

  it('may be the book of a whole language', async () => {
    const context = localePages(catalog).find(({ params: { tag } }) => tag === 'en')?.props;
    assert.ok(context);
    const bytes = (await epubCollection.render(context)) as Buffer;
    assert.ok(openBook(bytes).names.includes('EPUB/image_open-shelf_shelf.png'));
    assert.deepEqual((await EpubCheck.validate(bytes, { includeInfo: true })).messages, []);
  });

  it('changes when an image changes', async (test) => {
    const before = (await epub.render(editionIn('en'))) as Buffer;
    const file = 'statements/open-shelf/shelf.png';
    test.after(() => writeFiles(root, { [file]: shelf }));
    await writeFiles(root, { [file]: png() });
    const changed = editionPages(await catalogOf(root)).find(
      ({ params: { id, tag } }) => id === 'open-shelf' && tag === 'en',
    );
    assert.ok(changed);
    const book = openBook(await epub.render(changed.props));
    assert.ok(png().equals(book.read('EPUB/image_open-shelf_shelf.png')));
    assert.ok(!before.includes(png()));
  });
});

describe('a leaflet with images', () => {
  before(readFromRoot);

  for (const kind of ['native', 'wasm'] as const) {
    it(`shows each with its description, and passes the safety gate, with the ${kind} engine`, async (test) => {
      const engine = await loadEngine(
        leafletFaces.faces.map(({ data }) => data),
        kind,
      );
      const pdf = await typesetLeaflet(leafletContentOf(editionIn('fa')), engine);
      const text = sourceOfPdf(pdf);
      assert.equal(text.match(/\/Subtype \/Image/g)?.length, 2);
      for (const alt of ['قفسه‌ای پر از کتاب', 'همان قفسه، از دور']) {
        const hex = Buffer.from(`\ufeff${alt}`, 'utf16le').swap16().toString('hex').toUpperCase();
        assert.ok(text.includes(`/Alt <${hex}>`), alt);
      }
      assert.equal(text.includes('<pdfuaid:part>1<'), kind === 'native');
      assert.ok(pdf.equals(await typesetLeaflet(leafletContentOf(editionIn('fa')), engine)));
      assert.deepEqual(await findIn(test, { 'a.pdf': pdf }), []);
    });
  }
});

describe('the app for Delta Chat', () => {
  before(readFromRoot);

  it('replaces an image that takes the space of other texts by its description', async () => {
    const context = localePages(catalog).find(({ params: { tag } }) => tag === 'en')?.props;
    assert.ok(context && webxdc.phase === 'after');
    const page = (data: string) =>
      `<p>Text.</p><img src="data:image/png;base64,${data}" alt="A shelf">`;
    const read = (file: string) =>
      Promise.resolve(Buffer.from(page('A'.repeat(file.includes('open-shelf') ? 1_000_000 : 100))));
    const app = readZip((await webxdc.pack(context, builtSiteWith(read))) as Buffer).map(
      ({ bytes }) => Buffer.from(bytes).toString(),
    );
    assert.equal(app.filter((file) => file === '<p>Text.</p><img alt="A shelf">').length, 1);
    assert.ok(app.filter((file) => file === page('A'.repeat(100))).length > 0);
  });
});
