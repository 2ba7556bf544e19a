import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collectionBook, collectionOf } from '../../src/outputs/epub/collection.ts';
import { volumesOf, type Volumes } from '../../src/outputs/epub/volumes.ts';
import { outputFiles } from '../../src/outputs/files.ts';
import type { LocaleContext } from '../../src/views/locale-context.ts';
import { madeCatalog, type MadeStatement } from '../support/made-catalog.ts';

/** Statements of the years 2023 and 2022, five in each, newest first. */
const made: readonly MadeStatement[] = ['2023', '2022'].flatMap((year) =>
  [5, 4, 3, 2, 1].map((day) => ({
    id: `letter-${year}-${day}`,
    issued: `${year}-05-0${day}`,
    published: `${year}-06-0${day}`,
  })),
);

const idsIn = (editions: Volumes['newest'] | undefined): string[] =>
  (editions ?? []).map(({ statement }) => statement.id);

/** The Persian books of statements whose texts have this many megabytes each. */
function volumesOfSize(megabytes: number, from = made): Volumes {
  const catalog = madeCatalog(
    from.map((statement) => ({ ...statement, textSize: megabytes * 1_000_000 })),
  );
  const [locale] = catalog.locales;
  assert.ok(locale);
  return volumesOf({ catalog, locale });
}

/** The ids of every book of a year, by its name. */
const idsByYear = ({ years }: Volumes) =>
  Object.fromEntries([...years].map(([name, editions]) => [name, idsIn(editions)]));

describe('the e-books of a language', () => {
  it('are one book up to 20 MB of texts and images', () => {
    const { newest, years } = volumesOfSize(2);
    assert.deepEqual([idsIn(newest), years.size], [made.map(({ id }) => id), 0]);
  });

  it('are more than one because of their images, too', () => {
    const imageSize = 3_000_000;
    const catalog = madeCatalog(made.map((statement) => ({ ...statement, imageSize })));
    const [locale] = catalog.locales;
    assert.ok(locale);
    assert.equal(volumesOf({ catalog, locale }).newest.length, 6);
  });

  it('are a book of each year above that, and one of the newest that fit', () => {
    const volumes = volumesOfSize(4);
    assert.deepEqual(
      idsIn(volumes.newest),
      made.slice(0, 5).map(({ id }) => id),
    );
    assert.deepEqual(idsByYear(volumes), {
      2023: made.slice(0, 5).map(({ id }) => id),
      2022: made.slice(5).map(({ id }) => id),
    });
  });

  it('are several of a year that is too large, filled from its oldest statement', () => {
    const volumes = volumesOfSize(9);
    assert.deepEqual(idsByYear(volumes), {
      '2023': ['letter-2023-2', 'letter-2023-1'],
      '2023.2': ['letter-2023-4', 'letter-2023-3'],
      '2023.3': ['letter-2023-5'],
      '2022': ['letter-2022-2', 'letter-2022-1'],
      '2022.2': ['letter-2022-4', 'letter-2022-3'],
      '2022.3': ['letter-2022-5'],
    });
  });

  it('keep all but the last book of a year when newer statements are added', () => {
    const after = idsByYear(volumesOfSize(9));
    for (let count = 3; count < made.length; count += 1) {
      const { years } = volumesOfSize(9, made.slice(-count));
      for (const [name, editions] of years) {
        const [year = '', index = '1'] = name.split('.');
        if (years.has(`${year}.${Number(index) + 1}`))
          assert.deepEqual(idsIn(editions), after[name], `${name} of ${count}`);
      }
    }
  });

  it('put an edition that is too large alone into a book of its own', () => {
    const { newest, years } = volumesOfSize(30, made.slice(0, 2));
    assert.deepEqual(idsIn(newest), ['letter-2023-5']);
    assert.deepEqual([...years.keys()], ['2023', '2023.2']);
  });

  it('are files named by their year', () => {
    const catalog = madeCatalog(made.map((statement) => ({ ...statement, textSize: 3_900_000 })));
    const [locale] = catalog.locales;
    assert.ok(locale);
    const context: LocaleContext = { catalog, locale };
    assert.equal(volumesOf(context).newest.length, 5);
    const paths = outputFiles(catalog)
      .map((file) => file.path)
      .filter((file) => file.startsWith('/fa/feeds/statements.') && file.endsWith('.epub'));
    assert.deepEqual(paths, [
      '/fa/feeds/statements.epub',
      '/fa/feeds/statements.2023.epub',
      '/fa/feeds/statements.2022.epub',
    ]);
    const book = collectionBook(collectionOf(context, '2022'));
    assert.equal(book.title, 'بیان · بیانیه‌های ۱۴۰۱ (۲۰۲۲–۲۰۲۳)');
    assert.equal(book.url, 'https://example.org/fa/years/2022.html');
    assert.equal(book.chapters.length, 5);
    const identifiers = [undefined, '2023', '2022'].map(
      (volume) => collectionBook(collectionOf(context, volume)).identifier,
    );
    assert.equal(new Set(identifiers).size, 3);
    // The book of the language has its identifier from before it was divided.
    const undivided = madeCatalog(made.slice(5));
    assert.equal(
      collectionBook(collectionOf({ catalog: undivided, locale })).identifier,
      identifiers[0],
    );
  });
});
