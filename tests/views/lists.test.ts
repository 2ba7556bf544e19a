import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupView } from '../../src/views/groups.ts';
import { homeView } from '../../src/views/home.ts';
import { yearView, yearsView } from '../../src/views/years.ts';
import { rootView } from '../../src/views/root.ts';
import { catalogOf } from '../support/catalog.ts';
import { temporaryRoot } from '../support/roots.ts';

async function contextIn(test: Parameters<typeof temporaryRoot>[0], tag: string) {
  const catalog = await catalogOf(await temporaryRoot(test, 'shelf'));
  const locale = catalog.locales.find((candidate) => candidate.tag === tag);
  if (!locale) throw new Error(tag);
  return { catalog, locale };
}

describe('a list', () => {
  it('links to the languages of a statement that is not in its own', async (test) => {
    const { others } = homeView(await contextIn(test, 'en'));
    const item = others?.items.find(({ link }) => link.href.includes('reading-room'));
    assert.deepEqual([item?.link.lang, item?.link.dir, item?.link.hreflang], ['ckb', 'rtl', 'ckb']);
    assert.deepEqual(
      item?.availableIn.map(({ text }) => text),
      ['کوردیی ناوەندی'],
    );
    const here = others?.items.find(({ link }) => link.href.includes('night-hours'));
    assert.deepEqual(here?.availableIn, []);
  });

  it('names all issuers of a statement, in another language if there is no name in this one', async (test) => {
    const { others } = homeView(await contextIn(test, 'de'));
    const item = others?.items.find(({ link }) => link.href.includes('night-hours'));
    assert.deepEqual(item?.issuers, [
      { text: 'حلقه خیالی کتابخوانان کوه قاف', tag: 'fa', lang: 'fa', dir: 'rtl' },
      { text: 'Erdachter Bund der Regalbauer', tag: 'de' },
    ]);
  });

  it('marks a retracted statement', async (test) => {
    const { lead } = homeView(await contextIn(test, 'de'));
    assert.match(lead?.item.link.href ?? '', /old-promise/);
    assert.equal(lead?.item.mark, 'Zurückgezogen');
  });
});

describe('the archive', () => {
  it('shows a Gregorian year in both calendars', async (test) => {
    const { entries } = yearsView(await contextIn(test, 'fa'));
    assert.deepEqual(
      entries?.map(({ link, gregorian, count }) => [link.href, link.text, gregorian, count]),
      [
        ['2024.html', '۱۴۰۲–۱۴۰۳', '۲۰۲۴', '۲'],
        ['2023.html', '۱۴۰۱–۱۴۰۲', '۲۰۲۳', '۲'],
        ['2022.html', '۱۴۰۰–۱۴۰۱', '۲۰۲۲', '۱'],
        ['2021.html', '۱۳۹۹–۱۴۰۰', '۲۰۲۱', '۱'],
        ['2020.html', '۱۳۹۸–۱۳۹۹', '۲۰۲۰', '۱'],
      ],
    );
  });

  it('lists the statements of a year under that year', async (test) => {
    const { heading, statements } = yearView(await contextIn(test, 'fa'), '2023');
    assert.equal(heading.text, 'بیانیه‌های ۱۴۰۱–۱۴۰۲ (۲۰۲۳)');
    assert.deepEqual(
      statements?.items.map(({ link }) => link.href),
      ['../night-hours.html', '../../de/old-promise.html'],
    );
  });

  it('lists a statement only under the year in which its date begins', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      statements: null,
      'statements/new-year/fa.md':
        '---\ntitle: سال نو\nissued: 2020-12-30/2021-01-02\nissuers: [reading-circle]\n---\n\nمتن.\n',
    });
    const catalog = await catalogOf(root);
    const [locale] = catalog.locales;
    assert.ok(locale);
    const { entries } = yearsView({ catalog, locale });
    assert.deepEqual(
      entries?.map(({ link, count }) => [link.href, count]),
      [['2020.html', '۱']],
    );
    assert.equal(yearView({ catalog, locale }, '2021').statements?.items.length, 0);
  });

  it('lists a statement of two issuers under each', async (test) => {
    const context = await contextIn(test, 'en');
    for (const issuer of context.catalog.issuers) {
      const { statements } = groupView(context, 'issuers', issuer);
      assert.ok(
        statements?.items.some(({ link }) => link.href === '../night-hours.html'),
        issuer.id,
      );
    }
  });
});

describe('the root', () => {
  it('offers every language under its own name, and shows each spelling of the site’s name once', async (test) => {
    const { catalog } = await contextIn(test, 'fa');
    const { choices, names } = rootView(catalog);
    assert.deepEqual(
      choices.map(({ link }) => [link.text, link.href]),
      [
        ['فارسی', 'fa/index.html'],
        ['English', 'en/index.html'],
        ['العربية', 'ar/index.html'],
        ['کوردیی ناوەندی', 'ckb/index.html'],
        ['Deutsch', 'de/index.html'],
      ],
    );
    assert.deepEqual(
      names.map(({ text }) => text),
      ['قفسه', 'The Shelf', 'ڕەفە'],
    );
  });
});
