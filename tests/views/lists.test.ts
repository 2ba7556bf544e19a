import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { groupView } from '../../src/views/groups.ts';
import { homeView, type HomeView } from '../../src/views/home.ts';
import type { StatementGroup } from '../../src/views/statements.ts';
import { yearPages } from '../../src/views/routes.ts';
import { yearView, yearsView } from '../../src/views/years.ts';
import { searchView } from '../../src/views/search.ts';
import { statementItem } from '../../src/views/statement-item.ts';
import { rootView } from '../../src/views/root.ts';
import { catalogOf } from '../support/catalog.ts';
import { madeCatalog } from '../support/made-catalog.ts';
import { temporaryRoot } from '../support/roots.ts';

async function contextIn(test: Parameters<typeof temporaryRoot>[0], tag: string) {
  const catalog = await catalogOf(await temporaryRoot(test, 'shelf'));
  const locale = catalog.locales.find((candidate) => candidate.tag === tag);
  if (!locale) throw new Error(tag);
  return { catalog, locale };
}

const itemsIn = (groups: readonly StatementGroup[] = []) => groups.flatMap(({ items }) => items);

const itemOf = ({ groups }: HomeView, id: string) =>
  itemsIn(groups).find(({ link }) => link.href.includes(id));

describe('a list', () => {
  it('links to the other languages of a statement, and to its own if that is not the one of the list', async (test) => {
    const context = await contextIn(test, 'en');
    const [item] = itemsIn(yearView(context, '2021').statements);
    assert.deepEqual([item?.link.lang, item?.link.dir, item?.link.hreflang], ['ckb', 'rtl', 'ckb']);
    assert.deepEqual(item?.languages, [
      { tag: 'ckb', href: '../../ckb/reading-room.html', name: 'کوردیی ناوەندی' },
    ]);
    assert.deepEqual(
      itemOf(homeView(context), 'night-hours')?.languages.map(({ tag }) => tag),
      ['fa'],
    );
  });

  it('names all issuers of a statement, in another language if there is no name in this one', async (test) => {
    const item = itemOf(homeView(await contextIn(test, 'de')), 'night-hours');
    assert.deepEqual(item?.issuers, [
      { text: 'حلقه خیالی کتابخوانان کوه قاف', tag: 'fa', lang: 'fa', dir: 'rtl' },
      { text: 'Erdachter Bund der Regalbauer', tag: 'de' },
    ]);
  });

  it('does not name the only organisation of a site that is its own, and nothing leads to a list of it', async (test) => {
    const { catalog, locale } = await contextIn(test, 'en');
    const [statement] = catalog.statements;
    const [issuer] = statement?.issuers ?? [];
    assert.ok(statement && issuer);
    const seen = (issuers: Catalog['issuers'], publisherIsIssuer: boolean) => {
      const site = { ...catalog.site, publisherIsIssuer };
      const context = {
        locale,
        catalog: { ...catalog, site, issuers, statements: [{ ...statement, issuers: [issuer] }] },
      };
      const { lead, frame } = homeView(context);
      return [
        lead?.item.issuers.length,
        frame.sections.some(({ text }) => text === locale.strings.issuers),
        searchView(context, '').lists.some(({ heading }) => heading === locale.strings.issuers),
      ];
    };
    const own = catalog.issuers.filter(({ id }) => id === issuer.id);
    assert.deepEqual(seen(own, true), [0, false, false]);
    assert.deepEqual(seen(own, false), [1, true, true]);
    assert.deepEqual(seen(catalog.issuers, true), [1, true, true]);
  });

  it('names the first three of five issuers', async (test) => {
    const { catalog, locale } = await contextIn(test, 'en');
    const [statement] = catalog.statements;
    const [issuer] = statement?.issuers ?? [];
    assert.ok(statement && issuer);
    const itemWith = (count: number) => {
      const issuers = Array.from({ length: count }, () => issuer);
      return statementItem({ ...statement, issuers }, { catalog, locale, href: (path) => path });
    };
    assert.equal(itemWith(4).issuers.length, 4);
    assert.equal(itemWith(4).otherIssuers, undefined);
    assert.equal(itemWith(5).issuers.length, 3);
    assert.deepEqual(itemWith(5).otherIssuers, { text: 'and 2\u00a0more', tag: 'en' });
  });

  it('marks a retracted statement', async (test) => {
    const { lead } = homeView(await contextIn(test, 'de'));
    assert.match(lead?.item.link.href ?? '', /old-promise/);
    assert.equal(lead?.item.mark, 'Zurückgezogen');
  });
});

describe('the archive', () => {
  it('shows the years of its calendar, each with the Gregorian ones', async (test) => {
    const { entries } = yearsView(await contextIn(test, 'fa'));
    assert.deepEqual(
      entries?.map(({ link, gregorian, count }) => [link.href, link.text, gregorian, count]),
      [
        ['2024.html', '۱۴۰۳', '۲۰۲۴–۲۰۲۵', '۱'],
        ['2023.html', '۱۴۰۲', '۲۰۲۳–۲۰۲۴', '۲'],
        ['2022.html', '۱۴۰۱', '۲۰۲۲–۲۰۲۳', '۲'],
        ['2021.html', '۱۴۰۰', '۲۰۲۱–۲۰۲۲', '۱'],
        ['2020.html', '۱۳۹۹', '۲۰۲۰–۲۰۲۱', '۱'],
      ],
    );
    const english = yearsView(await contextIn(test, 'en')).entries;
    assert.deepEqual(
      english?.map(({ link, gregorian, count }) => [link.href, link.text, gregorian, count]),
      [
        ['2024.html', '2024', undefined, '2'],
        ['2023.html', '2023', undefined, '2'],
        ['2022.html', '2022', undefined, '1'],
        ['2021.html', '2021', undefined, '1'],
        ['2020.html', '2020', undefined, '1'],
      ],
    );
  });

  it('has each statement in one year of each language, and the same addresses in all', () => {
    const days = [
      '2024-03-20',
      '2024-03-19',
      '2023-01-15',
      '2021-12-31',
      '2021-03-21',
      '2019-02-01',
    ];
    const catalog = madeCatalog(days.map((issued) => ({ id: `letter-${issued}`, issued })));
    for (const locale of catalog.locales) {
      const { entries = [] } = yearsView({ catalog, locale });
      const pages = yearPages(catalog).filter(({ params }) => params.tag === locale.tag);
      assert.deepEqual(
        pages.map(({ params }) => params.year),
        ['2024', '2023', '2022', '2021', '2019', '2018'],
      );
      const views = new Map(
        pages.map(({ params, props }) => [`${params.year}.html`, yearView(props, props.year)]),
      );
      const listed = entries.flatMap(({ link }) => itemsIn(views.get(link.href)?.statements));
      assert.deepEqual(
        listed.map(({ link }) => link.href.split('/').at(-1)),
        days.map((day) => `letter-${day}.html`),
      );
    }
  });

  it('leads from the address of a year without statements to the years that have them', () => {
    const catalog = madeCatalog([{ id: 'winter', issued: '2021-02-10' }]);
    const [persian, english] = ['fa', 'en'].map((tag) =>
      catalog.locales.find((locale) => locale.tag === tag),
    );
    assert.ok(persian && english);
    const seen = (locale: typeof persian, year: string) => {
      const { heading, statements, entries } = yearView({ catalog, locale }, year);
      return [
        heading.text,
        statements && itemsIn(statements).length,
        entries?.map(({ link, count }) => `${link.text} ${link.href} ${count}`),
      ];
    };
    assert.deepEqual(seen(persian, '2021'), [
      'بیانیه‌های ۱۴۰۰ (۲۰۲۱–۲۰۲۲)',
      undefined,
      ['۱۳۹۹ 2020.html ۱'],
    ]);
    assert.deepEqual(seen(persian, '2020'), ['بیانیه‌های ۱۳۹۹ (۲۰۲۰–۲۰۲۱)', 1, undefined]);
    assert.deepEqual(seen(english, '2020'), [
      'Statements from 2020',
      undefined,
      ['2021 2021.html 1'],
    ]);
  });

  it('can show statements of the first and the last year that a date may have', () => {
    const catalog = madeCatalog([
      { id: 'late', issued: '2199-12-31' },
      { id: 'early', issued: '1800-01-01' },
    ]);
    const [locale] = catalog.locales;
    assert.ok(locale);
    const { entries } = yearsView({ catalog, locale });
    assert.deepEqual(
      entries?.map(({ link, gregorian }) => [link.text, gregorian]),
      [
        ['۱۵۷۸', '۲۱۹۹–۲۲۰۰'],
        ['۱۱۷۸', '۱۷۹۹–۱۸۰۰'],
      ],
    );
  });

  it('lists the statements of a year under that year', async (test) => {
    const { heading, statements } = yearView(await contextIn(test, 'fa'), '2023');
    assert.equal(heading.text, 'بیانیه‌های ۱۴۰۲ (۲۰۲۳–۲۰۲۴)');
    assert.deepEqual(
      itemsIn(statements).map(({ link }) => link.href),
      ['../open-the-library.html', '../night-hours.html'],
    );
  });

  it('has no heading for its year, and one for what is not in its language', async (test) => {
    const { statements } = yearView(await contextIn(test, 'en'), '2023');
    assert.deepEqual(
      statements?.map(({ heading, isMissing, isYear, items }) => [
        heading,
        isMissing,
        isYear,
        items.map(({ link }) => link.href),
      ]),
      [
        [undefined, undefined, true, ['../night-hours.html']],
        ['Not in English yet', true, true, ['../../de/old-promise.html']],
      ],
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
    assert.equal(yearView({ catalog, locale }, '2021').statements?.length, 0);
  });

  it('begins with what its issuer says about itself, on its first page only', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'issuers/reading-circle.yaml':
        'name: { fa: حلقه کتابخوانان, en: Reading Circle }\ndescription: { fa: ما کتاب می‌خوانیم., en: We read books. }\nmark: marks/circle.svg\nurl: https://circle.example/\nchannels: [circle@shelf.example, "https://t.me/circle"]\n',
    });
    const catalog = await catalogOf(root);
    const locale = catalog.locales.find(({ tag }) => tag === 'en');
    const issuer = catalog.issuers.find(({ id }) => id === 'reading-circle');
    assert.ok(locale && issuer);
    const { profile, frame } = groupView({ catalog, locale }, 'issuers', issuer);
    assert.equal(profile?.text?.text, 'We read books.');
    assert.equal(frame.description, 'We read books.');
    assert.equal(profile.mark, '../../marks/circle.svg');
    assert.deepEqual(
      profile.links.map(({ text, href }) => [text, href]),
      [
        ['circle.example', 'https://circle.example/'],
        ['circle@shelf.example', 'mailto:circle@shelf.example'],
        ['t.me/circle', 'https://t.me/circle'],
      ],
    );
    assert.equal(groupView({ catalog, locale }, 'issuers', issuer, [], 1).profile, undefined);
    const [statement] = catalog.statements.filter(({ issuers }) =>
      issuers.some(({ id }) => id === issuer.id),
    );
    // A description is no part of a statement, whose files stay as they are if it changes.
    assert.deepEqual(Object.keys(statement?.issuers[0] ?? {}), ['id', 'name', 'url']);
  });

  it('lists a statement of two issuers under each, with the name of the other', async (test) => {
    const context = await contextIn(test, 'en');
    for (const issuer of context.catalog.issuers) {
      const { statements, heading } = groupView(context, 'issuers', issuer);
      const item = itemsIn(statements).find(({ link }) => link.href === '../night-hours.html');
      assert.equal(item?.issuers.length, 1, issuer.id);
      assert.notEqual(item.issuers[0]?.text, heading.text);
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
