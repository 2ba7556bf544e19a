import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { paths } from '../../src/domain/urls.ts';
import { groupView } from '../../src/views/groups.ts';
import { homeView } from '../../src/views/home.ts';
import type { ListView } from '../../src/views/list.ts';
import { rootView } from '../../src/views/root.ts';
import { pagesOf } from '../../src/plan/site-pages.ts';
import { editionPages, groupPages, localePages, yearPages } from '../../src/views/routes.ts';
import { statementView } from '../../src/views/statement.ts';
import { yearView } from '../../src/views/years.ts';
import { daily, madeCatalog, named, type MadeStatement } from '../support/made-catalog.ts';

const prisoners = named('prisoners', 'زندانیان سیاسی');

const listRoutes = [
  ...(['years', 'yearsPart', 'year'] as const),
  ...(['topics', 'topicsPart', 'topic'] as const),
  ...(['issuers', 'issuersPart', 'issuer'] as const),
];

/** Every page of a list in a catalog, by site path. */
const listPages = (catalog: Catalog): Map<string, ListView> =>
  new Map(
    listRoutes.flatMap((route) =>
      pagesOf[route](catalog).map(({ path, view }) => [path, view()] as const),
    ),
  );

/** The pages of one list: the first page, then its parts from the oldest. */
function pagesIn(pages: ReadonlyMap<string, ListView>, first: string): ListView[] {
  const stem = first.replace(/html$/, '');
  const own = [...pages.keys()].filter((path) => path.startsWith(stem));
  const number = (path: string) => Number(/\.(\d+)\.html$/.exec(path)?.[1] ?? 0);
  return own
    .sort((a, b) => number(a) - number(b))
    .map((path) => pages.get(path))
    .filter((page) => page !== undefined);
}

const itemsOn = (page: ListView | undefined) =>
  (page?.statements ?? []).flatMap(({ items }) => items);

const idsOn = (page: ListView | undefined): string[] =>
  itemsOn(page).map(({ link }) => /([\w-]+)\.html$/.exec(link.href)?.[1] ?? link.href);

/** The same data without members that are `undefined`, which JSON leaves out. */
function withoutAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAbsent);
  if (typeof value !== 'object' || value === null) return value;
  assert.equal(Object.getPrototypeOf(value), Object.prototype);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, withoutAbsent(member)]));
}

/** The pages of the topic in Persian: the first page, then its parts. */
const topicPages = (made: readonly MadeStatement[]): ListView[] =>
  groupPages(madeCatalog(made), 'topics')
    .filter(({ params }) => params.tag === 'fa')
    .map(({ props }) => groupView(props, 'topics', props.member, [], props.part));

describe('a long list of statements', () => {
  it('is one page up to 30, without links to others', () => {
    const [page, ...parts] = topicPages(daily(30, [prisoners]));
    assert.equal(idsOn(page).length, 30);
    assert.deepEqual([parts, page?.paging, page?.period], [[], undefined, undefined]);
  });

  it('is divided from 31: the newest are on the first page, and 25 on each part', () => {
    const sizes = (count: number) =>
      topicPages(daily(count, [prisoners])).map((page) => idsOn(page).length);
    assert.deepEqual(sizes(31), [6, 25]);
    assert.deepEqual(sizes(55), [30, 25]);
    assert.deepEqual(sizes(56), [6, 25, 25]);
    assert.deepEqual(sizes(250), [25, ...Array<number>(9).fill(25)]);
  });

  it('has each statement once, and the oldest on part 1', () => {
    for (const count of [1, 31, 80, 101, 250]) {
      const made = daily(count, [prisoners]);
      const [first, ...parts] = topicPages(made);
      assert.deepEqual(
        [first, ...parts.toReversed()].flatMap(idsOn),
        made.map(({ id }) => id),
      );
    }
  });

  it('keeps a part that another follows as it is when newer statements are added', () => {
    const partsOf = (count: number) =>
      topicPages(daily(250, [prisoners]).slice(250 - count))
        .slice(1)
        .map((page) => JSON.stringify(page));
    for (let count = 31; count < 120; count += 1) {
      const before = partsOf(count);
      assert.deepEqual(partsOf(count + 1).slice(0, before.length - 1), before.slice(0, -1));
    }
  });

  it('keeps all parts of a year when statements of a later year are added', () => {
    const old = daily(80);
    const newer: MadeStatement = { id: 'next-year', issued: '2024-03-20' };
    const pagesOf2023 = (made: readonly MadeStatement[]) =>
      JSON.stringify(pagesIn(listPages(madeCatalog(made)), paths.year('fa', '2023')));
    assert.equal(pagesOf2023([newer, ...old]), pagesOf2023(old));
  });

  it('leads from each page to the newer and older ones, under the time of each', () => {
    const [first, oldest, middle, last] = topicPages(daily(90, [prisoners]));
    const links = (page: ListView | undefined) =>
      page?.paging?.[0]?.links.map(({ text, href, rel, isCurrent }) => [
        text,
        href,
        rel ?? isCurrent,
      ]);
    assert.deepEqual(links(first), [
      ['تازه‌ترین بیانیه‌ها', 'prisoners.html', true],
      ['۱–۲۵ آذر ۱۴۰۲', 'prisoners.3.html', 'prev'],
    ]);
    assert.deepEqual(links(last), [
      ['تازه‌ترین بیانیه‌ها', 'prisoners.html', 'next'],
      ['۱–۲۵ آذر ۱۴۰۲', 'prisoners.3.html', true],
      ['۶–۳۰ آبان ۱۴۰۲', 'prisoners.2.html', 'prev'],
    ]);
    assert.deepEqual(links(middle), [
      ['تازه‌ترین بیانیه‌ها', 'prisoners.html', undefined],
      ['۱–۲۵ آذر ۱۴۰۲', 'prisoners.3.html', 'next'],
      ['۶–۳۰ آبان ۱۴۰۲', 'prisoners.2.html', true],
      ['۱۱ مهر–۵ آبان ۱۴۰۲', 'prisoners.1.html', 'prev'],
    ]);
    assert.deepEqual(links(oldest)?.at(-1), ['۱۱ مهر–۵ آبان ۱۴۰۲', 'prisoners.1.html', true]);
  });

  it('leads from its first page to each older year, or to each month if it has one year', () => {
    const yearly = Array.from({ length: 60 }, (_, index): MadeStatement => ({
      id: `letter-${index}`,
      issued: `${2023 - Math.floor(index / 10)}-05-08`,
      topics: [prisoners],
    }));
    const jumps = (page: ListView | undefined) =>
      page?.paging?.[1]?.links.map(({ text, href }) => [text, href]);
    assert.deepEqual(jumps(topicPages(yearly)[0]), [
      ['۱۴۰۱', 'prisoners.2.html'],
      ['۱۴۰۰', 'prisoners.2.html'],
      ['۱۳۹۹', 'prisoners.2.html'],
      ['۱۳۹۸', 'prisoners.1.html'],
      ['۱۳۹۷', 'prisoners.1.html'],
    ]);
    const [persian] = pagesIn(listPages(madeCatalog(daily(90))), paths.year('fa', '2023'));
    assert.deepEqual(jumps(persian), [
      ['آبان ۱۴۰۲', '2023.2.html'],
      ['مهر ۱۴۰۲', '2023.1.html'],
    ]);
    const [year] = pagesIn(listPages(madeCatalog(daily(90))), paths.year('en', '2023'));
    assert.deepEqual(jumps(year), [
      ['November 2023', '2023.3.html'],
      ['October 2023', '2023.2.html'],
    ]);
  });

  it('shows on a part when its statements were issued, and has that in its title', () => {
    const part = pagesIn(listPages(madeCatalog(daily(90))), paths.year('en', '2023'))[1];
    assert.equal(part?.period?.text, '3–27 October 2023');
    assert.equal(part.frame.title, 'Statements from 2023 · 3–27 October 2023 · Bayan');
    assert.equal(part.heading.text, 'Statements from 2023');
  });

  it('has the same parts in every language, and each names the others', () => {
    const pages = listPages(madeCatalog(daily(90, [prisoners])));
    const part = pages.get(paths.topic('de', prisoners.id, 2));
    assert.deepEqual(
      part?.frame.metadata?.alternates.map(({ href }) => new URL(href).pathname),
      ['fa', 'en', 'ar', 'ckb', 'de', 'fa'].map((tag) => paths.topic(tag, prisoners.id, 2)),
    );
    for (const { href } of part.frame.languages)
      assert.ok(pages.has(new URL(href, 'https://a.example/de/topics/').pathname), href);
  });

  it('has summaries on its first page as far as they fit, and titles alone on its parts', () => {
    const summary = 'درهای کتابخانه را باز کنید و کلیدها را به خوانندگان بدهید.';
    const withSummary = (count: number, text: string) =>
      topicPages(daily(count, [prisoners]).map((made) => ({ ...made, summary: text }))).map(
        (page) => itemsOn(page).filter((item) => item.summary !== undefined).length,
      );
    assert.deepEqual(withSummary(20, summary), [20]);
    const [first = 0, part] = withSummary(50, Array(6).fill(summary).join(' '));
    assert.ok(first > 0 && first < 25, `${first} summaries`);
    assert.equal(part, 0);
  });
});

describe('the pages of lists of an archive of thousands', () => {
  const topics = Array.from({ length: 200 }, (_, index) => named(`topic-${index}`));
  const years = Array.from({ length: 90 }, (_, index) => 2024 - index);
  const made = years.flatMap((year) =>
    Array.from({ length: 30 }, (_, index): MadeStatement => ({
      id: `letter-${year}-${index}`,
      issued: `${year}-05-${String(30 - index).padStart(2, '0')}`,
      topics: [prisoners, topics[(year * 31 + index) % topics.length] ?? prisoners],
      tags: index % 2 === 0 ? ['fa', 'en'] : ['fa'],
    })),
  );
  const catalog = madeCatalog(made);
  const pages = listPages(catalog);

  it('have at most 30 statements, 60 entries, and 33 links in a row', () => {
    for (const [path, page] of pages) {
      const { entries, paging } = page;
      assert.ok(itemsOn(page).length <= 30, path);
      assert.ok((entries?.length ?? 0) <= 60, path);
      for (const { links } of paging ?? []) assert.ok(links.length <= 33, path);
    }
  });

  it('link only to pages that exist', () => {
    for (const [path, { paging, entries, parent }] of pages) {
      const links = [
        ...(paging ?? []).flatMap((row) => row.links),
        ...(entries ?? []).map(({ link }) => link),
        ...(parent ? [parent] : []),
      ];
      for (const { href } of links)
        assert.ok(pages.has(new URL(href, `https://a.example${path}`).pathname), `${path} ${href}`);
    }
  });

  it('list every year, topic and issuer once', () => {
    const entriesOf = (first: string) =>
      pagesIn(pages, first).flatMap(({ entries }) => (entries ?? []).map(({ link }) => link.href));
    assert.deepEqual(
      entriesOf(paths.years('fa')),
      years.map((year) => `${year}.html`),
    );
    const listed = entriesOf(paths.topics('en'));
    assert.equal(listed.length, 201);
    assert.equal(new Set(listed).size, 201);
  });

  it('are plain data, so that their JSON has everything that a page shows', () => {
    for (const [path, view] of [...pages, [paths.root(), rootView(catalog)] as const])
      assert.deepEqual(withoutAbsent(view), JSON.parse(JSON.stringify(view)), path);
  });

  it('and of statements read the list of all statements a fixed number of times', () => {
    let reads = 0;
    const statements = new Proxy(catalog.statements, {
      get: (target, key, receiver) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    const watched = { ...catalog, statements };
    listPages(watched);
    rootView(watched);
    for (const { props } of localePages(watched)) homeView(props);
    for (const { props } of editionPages(watched)) statementView(props);
    assert.ok(reads < 10 * made.length, `${reads} reads of ${made.length} statements`);
  });
});

describe('the list of all topics', () => {
  it('has those with the most statements first, then goes by the alphabet of the language', () => {
    const names = ['گل', 'پل', 'کتاب', 'آب', 'بازار', 'چای', 'تار'];
    const [few, ...others] = names.map((name, index) => named(`topic-${index}`, name));
    assert.ok(few);
    const made = daily(3).map((statement, index) => ({
      ...statement,
      topics: index === 0 ? [few, ...others] : [few],
    }));
    const entries = listPages(madeCatalog(made)).get(paths.topics('fa'))?.entries;
    assert.deepEqual(
      entries?.map(({ link, count }) => `${link.text} ${count}`),
      ['گل ۳', 'آب ۱', 'بازار ۱', 'پل ۱', 'تار ۱', 'چای ۱', 'کتاب ۱'],
    );
  });
});

describe('a list without statements', () => {
  it('is one page', () => {
    const catalog = madeCatalog([]);
    const [locale] = catalog.locales;
    assert.ok(locale);
    const page = yearView({ catalog, locale }, '2023');
    assert.deepEqual([page.statements, page.paging], [[], undefined]);
    assert.deepEqual(yearPages(catalog), []);
  });
});
