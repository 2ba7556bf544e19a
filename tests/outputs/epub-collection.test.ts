import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { packContent, zipOfPacked } from '../../src/archive/zip.ts';
import { archiveOf } from '../../src/outputs/epub/archive.ts';
import type { Book } from '../../src/outputs/epub/book.ts';
import { collectionBook, collectionOf } from '../../src/outputs/epub/collection.ts';
import { coverWordsOf } from '../../src/outputs/epub/cover-words.ts';
import { volumeOf } from '../../src/outputs/epub/volumes.ts';
import type { LocaleContext } from '../../src/views/locale-context.ts';
import { catalogOf } from '../support/catalog.ts';
import { decodePicture } from '../support/pictures.ts';
import { readZip } from '../support/read-zip.ts';
import { recordIn, type RecordedEvent } from '../support/record.ts';
import { temporaryRoot } from '../support/roots.ts';

const letter = (issued: string) =>
  `---\ntitle: نامه\nissued: ${issued}\nissuers: [reading-circle]\n---\n\nمتن.\n`;

/** The Persian locale of a site of three letters, of which some are in the ledger. */
async function persianOf(test: TestContext, ...events: RecordedEvent[]): Promise<LocaleContext> {
  const root = await temporaryRoot(test, 'shelf', {
    statements: null,
    'statements/a/fa.md': letter('2020-01'),
    'statements/b/fa.md': letter('2021-05-07/2021-06'),
    'statements/c/fa.md': letter('2021-05-08'),
  });
  await recordIn(root, ...events);
  const catalog = await catalogOf(root);
  const [locale] = catalog.locales;
  assert.ok(locale);
  return { catalog, locale };
}

/** The Persian collection of these letters. */
const persianBook = async (test: TestContext, ...events: RecordedEvent[]): Promise<Book> =>
  collectionBook(collectionOf(await persianOf(test, ...events)));

describe('the collection of a language', () => {
  it('keeps the identifier of the first publication when more are published', async (test) => {
    const first: RecordedEvent = ['b/fa', 'published', '2021-06-01'];
    const { identifier } = await persianBook(test, first);
    const more = await persianBook(test, ['a/fa', 'published', '2021-09-01'], first, [
      'c/fa',
      'published',
      '2021-08-01',
    ]);
    assert.equal(more.identifier, identifier);
    const other = await persianBook(test, ['c/fa', 'published', '2021-05-09'], first);
    assert.notEqual(other.identifier, identifier);
  });

  it('takes the chapters that have not changed out of the last one, with the same bytes', async (test) => {
    const book = await persianBook(test);
    const whole = await archiveOf(book);
    const isSame = (path: string) => path !== '/fa/b.epub';
    const file = () => whole;
    assert.deepEqual(await archiveOf(book, { file, isSame }), whole);
    // Another text in each file shows which ones are taken.
    const marked = readZip(whole).map(({ path, bytes }) => ({
      path,
      ...packContent(path, Buffer.from(Buffer.from(bytes).toString().replace('متن.', 'متن دیگر.'))),
    }));
    const again = await archiveOf(book, { file: () => zipOfPacked(marked), isSame });
    assert.deepEqual(
      readZip(again)
        .filter(({ bytes }) => Buffer.from(bytes).includes('متن دیگر.'))
        .map(({ path }) => path),
      ['EPUB/statement-c.xhtml', 'EPUB/statement-a.xhtml'],
    );
  });

  it('lists its statements newest first', async (test) => {
    const { chapters } = await persianBook(test);
    assert.deepEqual(
      chapters.map(({ id }) => id),
      ['c', 'b', 'a'],
    );
  });

  it('has on its cover the time from the earliest date to the latest', async (test) => {
    const context = await persianOf(test);
    const { date } = coverWordsOf(context, volumeOf(context));
    assert.ok(date.includes('دی ۱۳۹۸–تیر ۱۴۰۰ (ژانویه ۲۰۲۰–ژوئن ۲۰۲۱)'), date);
  });

  it('has an upright cover of 1600 by 2560 pixels, with free margins', async (test) => {
    const { cover } = await persianBook(test);
    assert.ok(cover);
    const { width, height, data } = decodePicture(await cover.paint());
    assert.deepEqual([width, height], [1600, 2560]);
    const isPaper = (x: number, y: number) => (data[(y * width + x) * 4] ?? 0) > 240;
    // The band is at the start edge, which is the right one.
    for (let y = 0; y < height; y += 1) assert.ok(isPaper(159, y) && !isPaper(1599, y), String(y));
    for (let x = 0; x < 1552; x += 1) assert.ok(isPaper(x, 179) && isPaper(x, 2381), String(x));
  });
});
