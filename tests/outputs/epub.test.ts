import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { cacheVariable, rootVariable } from '../../src/environment.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { directionOf } from '../../src/domain/language-tag.ts';
import { fontFile } from '../../src/fonts/font-file.ts';
import { readPng } from '../../src/images/png.ts';
import { coverOf } from '../../src/outputs/card.ts';
import { epub, epubCollection } from '../../src/outputs/epub.ts';
import { editionIdentifier } from '../../src/outputs/identifiers.ts';
import { isMade } from '../../src/outputs/output.ts';
import type { EditionContext } from '../../src/views/edition-context.ts';
import { editionPages, localePages } from '../../src/views/routes.ts';
import {
  classIn,
  elementsIn,
  elementsOf,
  openBook,
  textIn,
  textsIn,
  type OpenBook,
} from '../support/books.ts';
import { catalogOf } from '../support/catalog.ts';
import { readPage } from '../support/pages.ts';
import { copySite, temporaryFolder, temporaryRoot } from '../support/roots.ts';
import { runNode } from '../support/run.ts';
import { shaperOf } from '../support/shaped-words.ts';
import { project, sites } from '../support/built-sites.ts';

/** A book, and what it was made from. */
interface Made {
  /** Such as `fa/specimen`, or `fa/statements` for a collection. */
  readonly name: string;
  readonly tag: string;
  readonly bytes: Buffer;
  readonly book: OpenBook;
  readonly context?: EditionContext;
}

/** Every book of a root: of each edition, and of each language. */
async function booksOf(root: string, catalog?: Catalog): Promise<ReadonlyMap<string, Made>> {
  process.env[rootVariable] = root;
  const from = catalog ?? (await catalogOf(root));
  const made: Made[] = [];
  const add = async (name: string, tag: string, written: unknown, context?: EditionContext) => {
    const bytes = (await written) as Buffer;
    made.push({ name, tag, bytes, book: openBook(bytes), ...(context && { context }) });
  };
  for (const { params, props } of editionPages(from))
    await add(`${params.tag}/${params.id}`, params.tag, epub.render(props), props);
  for (const { params, props } of localePages(from))
    if (isMade(epubCollection, props))
      await add(`${params.tag}/statements`, params.tag, epubCollection.render(props));
  return new Map(made.map((book) => [book.name, book]));
}

const published = await booksOf(sites.published.root);
const shelfRoot = await mkdtemp(path.join(os.tmpdir(), 'bayan-test-'));
after(() => rm(shelfRoot, { recursive: true }));
await copySite('shelf', shelfRoot);
const shelf = await booksOf(shelfRoot);
const all = [...published.values(), ...shelf.values()];
const editions = all.flatMap(({ context, ...made }) => (context ? [{ ...made, context }] : []));

/** A book of one of the sites. */
function bookOf(books: ReadonlyMap<string, Made>, name: string): OpenBook {
  const made = books.get(name);
  assert.ok(made, `there is no book of ${name}`);
  return made.book;
}

/** The books of the fixture site with some files replaced. */
const shelfWith = async (
  test: TestContext,
  files: Readonly<Record<string, string>>,
  change: (catalog: Catalog) => Catalog = (catalog) => catalog,
) => {
  const root = await temporaryRoot(test, 'shelf', files);
  return booksOf(root, change(await catalogOf(root)));
};

/** The document of a statement in a book. */
const pageIn = (book: OpenBook, id: string) => {
  const page = book.documents.get(`statement-${id}.xhtml`);
  assert.ok(page, `there is no statement ${id}`);
  return page;
};

/** The texts of the `meta` elements of a package with a property. */
const metaIn = (book: OpenBook, property: string) =>
  elementsIn(book.package, 'meta')
    .filter(({ attributes }) => attributes['property'] === property)
    .map(textIn);

const identifierIn = (book: OpenBook) => textsIn(book.package, 'dc:identifier').join();

const line = (id: string, tag: string, date: string, event = 'published', text = 'a') =>
  `${JSON.stringify({ id, tag, path: `/${tag}/${id}.html`, date, event, text: text.repeat(64), words: '2'.repeat(64) })}\n`;

describe('epubcheck', () => {
  it('finds nothing in any book of either site', async () => {
    assert.ok(all.length > 20);
    for (const { name, bytes } of all) {
      const { messages } = await EpubCheck.validate(bytes, { includeInfo: true });
      assert.deepEqual(messages, [], name);
    }
  });

  // Debian's command needs a system that can run JAR files, so run this file with Java.
  const jar = '/usr/share/java/epubcheck.jar';
  const skip = existsSync(jar) ? false : `there is no ${jar}: apt install epubcheck`;
  it('of the W3C finds nothing in the largest book', { skip }, async (test) => {
    const file = path.join(await temporaryFolder(test), 'statements.epub');
    await writeFile(file, shelf.get('fa/statements')?.bytes ?? '');
    const options = ['-XX:TieredStopAtLevel=1', '-jar', jar, '--failonwarnings', file];
    const { status, stdout, stderr } = spawnSync('java', options, { encoding: 'utf8' });
    assert.equal(status, 0, `${stdout}${stderr}`);
  });
});

describe('a book', () => {
  it('has its language and direction in every document, and turns pages in that direction', () => {
    for (const { name, tag, book } of all) {
      const dir = directionOf(tag);
      const [spine] = elementsIn(book.package, 'spine');
      assert.equal(spine?.attributes['page-progression-direction'], dir, name);
      assert.deepEqual(textsIn(book.package, 'dc:language'), [tag]);
      const { 'xml:lang': language, dir: direction } = book.package.attributes;
      assert.deepEqual([language, direction], [tag, dir], name);
      for (const [file, { attributes }] of book.documents)
        assert.deepEqual(
          [attributes['lang'], attributes['xml:lang'], attributes['dir']],
          [tag, tag, dir],
          `${name} ${file}`,
        );
    }
  });

  it('has the language of each foreign word in HTML and in XML', () => {
    const words = elementsOf(pageIn(bookOf(shelf, 'fa/specimen'), 'specimen'));
    const german = words.find((element) => textIn(element) === 'Bibliothek der Stille');
    assert.deepEqual(german?.attributes, { lang: 'de', dir: 'ltr', 'xml:lang': 'de' });
    for (const { book } of all)
      for (const page of book.documents.values())
        for (const { attributes } of elementsOf(page))
          assert.equal(attributes['xml:lang'], attributes['lang']);
  });

  it('has the words of the page, including every ZWNJ', async () => {
    let joiners = 0;
    for (const { name, book, context } of editions) {
      const { dist } = published.has(name) ? sites.published : sites.shelf;
      const texts: string[] = [];
      visit(await readPage(dist, `/${name}.html`), 'element', (element) => {
        if (element.properties['className']?.toString() === 'text') texts.push(toString(element));
      });
      assert.equal(texts.length, 1, name);
      const words = textIn(classIn(pageIn(book, context.edition.id), 'text'));
      assert.equal(words, texts[0], name);
      joiners += words.split('\u200c').length - 1;
    }
    assert.ok(joiners > 100);
  });

  it('names title, issuers and date in both calendars before the text', () => {
    const page = pageIn(bookOf(published, 'fa/khuzestan-detainees'), 'khuzestan-detainees');
    const [header] = elementsIn(page, 'header');
    assert.deepEqual(header?.children.map(textIn), [
      'همه دستگیرشدگان اعتراضات و کلیه زندانیان سیاسی باید آزاد شوند!',
      'حزب کمونیست کارگری',
      'تیر–مرداد ۱۴۰۰ (ژوئیه ۲۰۲۱)',
    ]);
  });

  it('shows before the text that a translation is not reviewed, and links to the original', () => {
    const page = pageIn(bookOf(published, 'en/khuzestan-detainees'), 'khuzestan-detainees');
    const notice = classIn(page, 'unreviewed');
    assert.match(textIn(notice), /^This translation has not been reviewed yet/);
    assert.deepEqual(
      elementsIn(notice, 'a').map(({ attributes }) => attributes['href']),
      ['https://example.org/fa/khuzestan-detainees.html'],
    );
    const order = elementsOf(page).filter(({ attributes }) =>
      /^(notice|text|colophon)\b/.test(attributes['class'] ?? ''),
    );
    assert.deepEqual(
      order.map(({ attributes }) => attributes['class']),
      ['notice unreviewed', 'text', 'colophon'],
    );
  });

  it('shows a retraction above the text and in the contents', () => {
    const book = bookOf(shelf, 'de/old-promise');
    assert.match(
      textIn(classIn(pageIn(book, 'old-promise'), 'retraction')),
      /^Diese Erklärung wurde zurückgezogen 31\. Dezember 2023Das Versprechen ist zurückgenommen/,
    );
    const collection = bookOf(shelf, 'de/statements').documents.get('contents.xhtml');
    assert.ok(collection);
    assert.match(textsIn(collection, 'a')[0] ?? '', /^Ein Versprechen für das ganze Jahr \(.+\)$/);
  });

  it('ends with the facts about the text and a link to its permanent address', () => {
    const page = pageIn(bookOf(shelf, 'en/open-the-library'), 'open-the-library');
    const colophon = classIn(page, 'colophon');
    assert.deepEqual(textsIn(colophon, 'dt'), [
      'Original language',
      'Translator',
      'Translation review',
      'Source',
      'Permanent address',
    ]);
    const address = 'https://shelf.example/copies/first/en/open-the-library.html';
    const link = elementsIn(colophon, 'a').at(-1);
    assert.deepEqual([link && textIn(link), link?.attributes['href']], [address, address]);
  });

  it('has every element of Markdown and of directives', () => {
    const page = pageIn(bookOf(shelf, 'fa/specimen'), 'specimen');
    assert.ok(textIn(page).includes('«نقل ‹نقلِ درون نقل› تمام»'));
    for (const name of ['quote', 'demands', 'signatories', 'note', 'footnotes', 'table'])
      classIn(page, name);
    assert.deepEqual(textsIn(page, 'th'), ['قفسه', 'شمار کتاب', 'یادداشت']);
    assert.deepEqual(textsIn(page, 'figcaption'), ['دفتر یادداشت نگهبان، برگ ۱۲']);
    const nested = pageIn(bookOf(shelf, 'fa/open-the-library'), 'open-the-library');
    const [quotation] = elementsIn(nested, 'blockquote');
    assert.ok(quotation);
    assert.equal(textIn(classIn(quotation, 'note')), 'نگهبان این را با مداد نوشته است.');
  });

  it('links each footnote with its note and back, and has no id twice', () => {
    let notes = 0;
    for (const { name, book } of all)
      for (const page of book.documents.values()) {
        const ids = elementsOf(page).flatMap(({ attributes: { id } }) => id ?? []);
        assert.equal(new Set(ids).size, ids.length, name);
        for (const { attributes } of elementsIn(page, 'a')) {
          const href = attributes['href'] ?? '';
          if (href.startsWith('#')) assert.ok(ids.includes(href.slice(1)), `${name} ${href}`);
          if (attributes['epub:type'] !== 'noteref') continue;
          assert.match(href, /^#fn-\d+$/);
          notes += 1;
        }
      }
    assert.ok(notes > 8);
  });

  it('links outside the book only with absolute addresses', () => {
    for (const { name, book } of all)
      for (const page of book.documents.values())
        for (const { attributes } of elementsIn(page, 'a')) {
          const href = attributes['href'] ?? '';
          const [file = ''] = href.split('#');
          const isWithin = file === '' || book.documents.has(file);
          assert.ok(isWithin || /^(https?:\/\/|mailto:)/.test(href), `${name} ${href}`);
        }
    const page = pageIn(bookOf(shelf, 'fa/specimen'), 'specimen');
    assert.ok(
      elementsIn(page, 'a').some(
        ({ attributes }) =>
          attributes['href'] === 'https://shelf.example/copies/first/fa/night-hours.html',
      ),
    );
  });

  it('drops a link with an invalid address and keeps its words', async (test) => {
    const books = await shelfWith(test, {
      'statements/night-hours/fa.md':
        '---\ntitle: شب\ntranslatedFrom: en\n---\n\n[پیوند](http://[) و [نسبت](https://x.example/?q=%zz#a#b).\n',
    });
    const text = classIn(pageIn(bookOf(books, 'fa/night-hours'), 'night-hours'), 'text');
    assert.equal(textIn(text), 'پیوند و نسبت.');
    assert.deepEqual(
      elementsIn(text, 'a').map(({ attributes }) => attributes['href']),
      [undefined, 'https://x.example/?q=%25zz#a%23b'],
    );
  });

  it('can have any character in its title', async (test) => {
    const title = `"Bread & <Roses>" isn't ]]> all: ‘a > b’`;
    const books = await shelfWith(test, {
      'statements/signs/en.md': `---\ntitle: ${JSON.stringify(title)}\nissued: 2024-11-05\nissuers: [reading-circle]\n---\n\nText & <https://x.example/?a=1&b=2>.\n`,
    });
    for (const name of ['en/signs', 'en/statements']) {
      const { bytes, book } = books.get(name) ?? {};
      assert.ok(bytes && book);
      assert.deepEqual((await EpubCheck.validate(bytes)).messages, []);
      const page = pageIn(book, 'signs');
      assert.deepEqual([textsIn(page, 'title'), textsIn(page, 'h1')], [[title], [title]]);
    }
    assert.deepEqual(textsIn(bookOf(books, 'en/signs').package, 'dc:title'), [title]);
  });
});

describe('the contents of a book', () => {
  const contentsOf = (book: OpenBook) => {
    const contents = book.documents.get('contents.xhtml');
    assert.ok(contents);
    const [toc, landmarks] = elementsIn(contents, 'nav');
    assert.ok(toc && landmarks);
    return { toc, landmarks };
  };

  it('are the headings of its statement as a tree, and the colophon', () => {
    const [list] = elementsIn(contentsOf(bookOf(shelf, 'fa/open-the-library')).toc, 'ol');
    assert.ok(list);
    assert.deepEqual(
      elementsIn(list, 'a').map((link) => [link.attributes['href'], textIn(link)]),
      [
        ['statement-open-the-library.xhtml', 'درهای کتابخانه قاف را از ساعت ۱۰:۳۰ باز کنید!'],
        ['statement-open-the-library.xhtml#sec-1', 'چه گذشت'],
        ['statement-open-the-library.xhtml#sec-2', 'خواست‌های ما'],
        ['statement-open-the-library.xhtml#colophon', 'شناسنامه متن'],
      ],
    );
    const items = elementsIn(list, 'li').map((item) => elementsIn(item, 'a').length);
    assert.deepEqual(items, [4, 2, 1, 1]);
  });

  it('of a language are its statements, newest first, each in a document of its own', () => {
    const book = bookOf(shelf, 'fa/statements');
    const ids = ['tall-shelves', 'open-the-library', 'night-hours', 'long-letter', 'specimen'];
    const pages = ids.map((id) => `statement-${id}.xhtml`);
    assert.deepEqual(
      elementsIn(contentsOf(book).toc, 'a').map(({ attributes }) => attributes['href']),
      pages,
    );
    assert.deepEqual(
      elementsIn(book.package, 'itemref').map(({ attributes }) => attributes['idref']),
      ['cover.xhtml', 'contents.xhtml', ...pages].map((name) => name.replace('.', '-')),
    );
  });

  it('have landmarks: the cover, the start of the text, and in a collection the contents', () => {
    const typesIn = (name: string) =>
      elementsIn(contentsOf(bookOf(shelf, name)).landmarks, 'a').map(
        ({ attributes }) => attributes['epub:type'],
      );
    assert.deepEqual(typesIn('en/specimen'), ['cover', 'bodymatter']);
    assert.deepEqual(typesIn('en/statements'), ['cover', 'toc', 'bodymatter']);
  });

  it('leave out headings without words, and footnote numbers in headings', async (test) => {
    const books = await shelfWith(test, {
      'statements/night-hours/fa.md':
        '---\ntitle: شب\ntranslatedFrom: en\n---\n\n##\n\n#### در *شب*[^۱]\n\nمتن.\n\n[^۱]: یک.\n',
    });
    const { toc } = contentsOf(bookOf(books, 'fa/night-hours'));
    assert.deepEqual(textsIn(toc, 'a'), ['شب', 'در شب', 'شناسنامه متن']);
  });
});

describe('the cover of a book', () => {
  const coverIn = (book: OpenBook) =>
    elementsIn(book.package, 'item').find(
      ({ attributes }) => attributes['properties'] === 'cover-image',
    );

  it('is upright, has the words of its edition, and is described by them', async () => {
    for (const { name, book, context } of editions) {
      process.env[rootVariable] = published.has(name) ? sites.published.root : shelfRoot;
      assert.equal(coverIn(book)?.attributes['href'], 'cover.png', name);
      const drawn = await coverOf(context)?.paint();
      const cover = Buffer.from(book.read('EPUB/cover.png'));
      assert.ok(drawn?.equals(cover), name);
      assert.deepEqual(readPng(cover).size, { width: 1600, height: 2560 });
      const page = book.documents.get('cover.xhtml');
      assert.ok(page);
      const [picture] = elementsIn(page, 'img');
      assert.ok(picture?.attributes['alt']?.startsWith(context.edition.title));
    }
  });

  it('is left out if no font has the letters of its title', async (test) => {
    const books = await shelfWith(test, {
      'statements/night-hours/en.md':
        '---\ntitle: 自由\nissued: 2023-05-14\nissuers: [reading-circle]\n---\n\n自由。\n',
    });
    const book = bookOf(books, 'en/night-hours');
    assert.equal(coverIn(book), undefined);
    assert.deepEqual(
      book.names.filter((name) => name.includes('cover')),
      [],
    );
    assert.deepEqual(metaIn(book, 'schema:accessMode'), ['textual']);
    const { messages } = await EpubCheck.validate(
      books.get('en/night-hours')?.bytes ?? new Uint8Array(),
    );
    assert.deepEqual(messages, []);
  });

  it('of a collection is its own picture', () => {
    const picture = Buffer.from(bookOf(published, 'fa/statements').read('EPUB/cover.png'));
    assert.ok(picture.subarray(1, 4).equals(Buffer.from('PNG')));
    assert.ok(!picture.equals(bookOf(published, 'fa/khuzestan-detainees').read('EPUB/cover.png')));
  });
});

describe('the package of a book', () => {
  it('names issuers as they are written, the publisher, and the permanent address', () => {
    const { package: opened } = bookOf(shelf, 'fa/specimen');
    assert.deepEqual(
      elementsIn(opened, 'dc:creator').map((creator) => [
        textIn(creator),
        creator.attributes['xml:lang'],
      ]),
      [
        ['حلقه خیالی کتابخوانان کوه قاف', undefined],
        ['Imaginary Union of Shelf Makers', 'en'],
      ],
    );
    assert.deepEqual(
      metaIn(bookOf(shelf, 'fa/specimen'), 'file-as'),
      textsIn(opened, 'dc:creator'),
    );
    assert.deepEqual(textsIn(opened, 'dc:publisher'), ['قفسه']);
    assert.deepEqual(textsIn(opened, 'dc:source'), [
      'https://shelf.example/copies/first/fa/specimen.html',
    ]);
  });

  it('has the issue date if it is a single date', () => {
    const dateOf = (name: string) => textsIn(bookOf(shelf, name).package, 'dc:date');
    assert.deepEqual(dateOf('fa/tall-shelves'), ['2024-11-02']);
    assert.deepEqual(dateOf('fa/open-the-library'), ['2024-03']);
    assert.deepEqual(dateOf('en/night-hours'), ['2023-05']);
    assert.deepEqual(dateOf('de/old-promise'), ['2023']);
    assert.deepEqual(dateOf('fa/statements'), []);
  });

  it('has the last change in the ledger, or else the issue date', async (test) => {
    const changeOf = (books: ReadonlyMap<string, Made>, name: string) =>
      metaIn(bookOf(books, name), 'dcterms:modified').join();
    assert.equal(changeOf(shelf, 'fa/open-the-library'), '2024-03-01T00:00:00Z');
    assert.equal(changeOf(shelf, 'fa/statements'), '2024-11-02T00:00:00Z');
    const books = await shelfWith(test, {
      'published.jsonl':
        line('open-the-library', 'fa', '2025-03-05') +
        line('open-the-library', 'fa', '2025-05-11', 'update'),
    });
    assert.equal(changeOf(books, 'fa/open-the-library'), '2025-05-11T00:00:00Z');
    assert.equal(changeOf(books, 'fa/statements'), '2025-05-11T00:00:00Z');
  });

  it('keeps its identifier on another host and after a change of the text', async (test) => {
    const files = {
      'published.jsonl':
        line('night-hours', 'en', '2023-06-01') +
        line('night-hours', 'en', '2023-07-01', 'update', 'b'),
    };
    const here = await shelfWith(test, files);
    const there = await shelfWith(
      test,
      {
        'published.jsonl': `${files['published.jsonl']}${line('open-the-library', 'en', '2024-03-02')}`,
        'statements/night-hours/en.md':
          '---\ntitle: Another\nissued: 2023-05-14\nissuers: [reading-circle]\n---\n\nAnother.\n',
      },
      (catalog) => ({ ...catalog, site: { ...catalog.site, url: 'https://elsewhere.example' } }),
    );
    for (const name of ['en/night-hours', 'en/statements']) {
      assert.match(identifierIn(bookOf(here, name)), /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/);
      assert.equal(identifierIn(bookOf(here, name)), identifierIn(bookOf(there, name)), name);
    }
    const ids = all.map(({ book }) => identifierIn(book));
    assert.equal(new Set(ids).size, ids.length);
    for (const { book, context } of editions)
      assert.equal(identifierIn(book), editionIdentifier(context.edition));
  });

  it('has accessibility metadata', () => {
    const book = bookOf(published, 'fa/khuzestan-detainees');
    assert.deepEqual(metaIn(book, 'schema:accessMode'), ['textual', 'visual']);
    assert.deepEqual(metaIn(book, 'schema:accessModeSufficient'), ['textual']);
    assert.deepEqual(metaIn(book, 'schema:accessibilityHazard'), ['none']);
    assert.deepEqual(metaIn(book, 'schema:accessibilityFeature'), [
      'displayTransformability',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
      'alternativeText',
    ]);
  });
});

/** The digits of lists, and the dash before a source: the stylesheet adds them. */
const generated = { fa: ['۰۱۲۳۴۵۶۷۸۹', '—'], ar: ['٠١٢٣٤٥٦٧٨٩', '—'] } as const;

describe('the look of a book', () => {
  it('includes the font and its licence if its language is in Arabic script', () => {
    for (const { name, tag, book } of all) {
      const fonts = book.names.filter((file) => /ttf|fonts/.test(file));
      const isArabic = directionOf(tag) === 'rtl';
      assert.deepEqual(fonts, isArabic ? ['EPUB/bayan-arabic.ttf', 'EPUB/fonts.txt'] : [], name);
      assert.equal(book.text('EPUB/style.css').includes('@font-face'), isArabic, name);
      if (isArabic) assert.match(book.text('EPUB/fonts.txt'), /SIL OPEN FONT LICENSE/);
    }
  });

  it('draws every word as the whole font does, with a font of half its size', async () => {
    const whole = await readFile(fontFile('bayan-arabic'));
    const drawn = shaperOf(whole);
    for (const { name, tag, book } of all) {
      if (!book.names.includes('EPUB/bayan-arabic.ttf')) continue;
      const font = book.read('EPUB/bayan-arabic.ttf');
      assert.ok(font.length < whole.length * 0.6, `${name}: ${font.length}`);
      const drawnInBook = shaperOf(font);
      const words = [...book.documents.values()].flatMap((page) => textIn(page).split(/\s+/));
      for (const word of new Set([...words, ...generated[tag === 'fa' ? 'fa' : 'ar']]))
        if (!/[A-Za-z\d]/.test(word))
          assert.deepEqual(drawnInBook(word), drawn(word), `${name}: ${word}`);
    }
  });

  it('uses logical properties only, and nothing that harms Arabic script', () => {
    for (const { name, book } of all) {
      const style = book.text('EPUB/style.css');
      assert.doesNotMatch(
        style,
        /left|right|justify|italic|direction:|unicode-bidi|!important/,
        name,
      );
      for (const [, spacing] of style.matchAll(/letter-spacing: ([^;]+)/g))
        assert.equal(spacing, 'normal');
    }
    assert.match(bookOf(shelf, 'fa/specimen').text('EPUB/style.css'), /line-height: 1\.9;/);
    assert.match(bookOf(shelf, 'en/specimen').text('EPUB/style.css'), /line-height: 1\.55;/);
  });

  it('counts in the digits of its language', () => {
    const counter = (name: string) =>
      /ol \{ list-style-type: (\S+);/.exec(bookOf(shelf, name).text('EPUB/style.css'))?.[1];
    assert.deepEqual(['fa/specimen', 'ckb/specimen', 'en/specimen'].map(counter), [
      'persian',
      'arabic-indic',
      'decimal',
    ]);
  });
});

describe('the archive of a book', () => {
  it('begins with its media type, which any program can read', () => {
    for (const { name, bytes, book } of all) {
      assert.equal(book.names[0], 'mimetype', name);
      assert.equal(bytes.subarray(30, 58).toString('latin1'), 'mimetypeapplication/epub+zip');
    }
  });

  it('has the same bytes in every time zone, and no path of the machine', async (test) => {
    const script = `
      import { createHash } from 'node:crypto';
      import { epub, epubCollection } from '${project}/src/outputs/epub.ts';
      import { editionPages, localePages } from '${project}/src/views/routes.ts';
      import { catalogOf } from '${project}/tests/support/catalog.ts';
      const catalog = await catalogOf(process.env.${rootVariable});
      const hash = createHash('sha256');
      for (const { props } of localePages(catalog))
        if (epubCollection.isMadeOf(props)) hash.update(await epubCollection.render(props));
      for (const { params, props } of editionPages(catalog))
        if (params.id === 'specimen') hash.update(await epub.render(props));
      console.log(hash.digest('hex'));`;
    const digests: string[] = [];
    for (const TZ of ['Asia/Tehran', 'America/Los_Angeles']) {
      const { code, stdout, stderr } = runNode(['--input-type=module', '--eval', script], {
        TZ,
        [rootVariable]: shelfRoot,
        [cacheVariable]: await temporaryFolder(test),
      });
      assert.equal(code, 0, stderr);
      digests.push(stdout);
    }
    assert.equal(new Set(digests).size, 1);
    for (const { book } of all)
      for (const name of book.names) {
        const text = Buffer.from(book.read(name)).toString('latin1');
        for (const place of [project, os.tmpdir(), os.homedir()])
          assert.ok(place === '/' || !text.includes(`${place}/`), name);
      }
  });
});

describe('the book of a language', () => {
  it('is left out if the language has no published edition', async () => {
    const catalog = await catalogOf(shelfRoot, { drafts: true });
    const made = localePages(catalog).filter(({ props }) => isMade(epubCollection, props));
    assert.deepEqual(
      made.map(({ params }) => params.tag),
      ['fa', 'en', 'ckb', 'de'],
    );
    const drafts = {
      ...catalog,
      statements: catalog.statements.filter(({ original }) => original.draft),
    };
    assert.ok(drafts.statements.length > 0);
    for (const { props } of localePages(drafts)) assert.ok(!isMade(epubCollection, props));
  });

  it('states that its publisher does not speak for the issuers', () => {
    const contents = bookOf(shelf, 'en/statements').documents.get('contents.xhtml');
    assert.ok(contents);
    assert.match(textIn(contents), /The Shelf publishes these statements and does not speak for/);
  });
});
