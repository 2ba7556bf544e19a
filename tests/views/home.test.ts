import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Strings } from '../../src/domain/locale.ts';
import type { Edition } from '../../src/domain/statement.ts';
import { homeCounts, homeView, type HomeView } from '../../src/views/home.ts';
import { leadOf } from '../../src/views/lead.ts';
import { hrefFrom } from '../../src/views/link.ts';
import type { LocaleContext } from '../../src/views/locale-context.ts';
import { atom } from '../../src/outputs/feed/atom.ts';
import { catalogOf } from '../support/catalog.ts';
import { madeCatalog } from '../support/made-catalog.ts';
import { temporaryRoot } from '../support/roots.ts';

const letter = (year: number, title = `نامه ${year}`) =>
  `---\ntitle: ${title}\nissued: ${year}\nissuers: [reading-circle]\n---\n\nمتن نامه.\n`;

/** The shelf with these statements only, as a language shows it. */
async function contextOf(
  test: TestContext,
  tag: string,
  files: Readonly<Record<string, string>>,
): Promise<LocaleContext> {
  const statements = Object.entries(files).map(([file, text]) => [`statements/${file}.md`, text]);
  const root = await temporaryRoot(test, 'shelf', {
    statements: null,
    ...(Object.fromEntries(statements) as Record<string, string>),
  });
  const catalog = await catalogOf(root);
  const locale = catalog.locales.find((candidate) => candidate.tag === tag);
  assert.ok(locale);
  return { catalog, locale };
}

const letters = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`letter-${index}/fa`, letter(1900 + index)]),
  );

const href = hrefFrom('/fa/index.html');

/** The headings of a home, each with the addresses below it. */
const groupsOf = ({ groups }: HomeView) =>
  groups.map(({ heading, items }) => [heading, ...items.map(({ link }) => link.href)]);

describe('the home of a language', () => {
  it('leads with its newest statement, even if there are newer ones in other languages', async (test) => {
    const files = {
      'old/de': letter(2020, 'Brief').replace('متن نامه', 'Text'),
      'new/fa': letter(2021),
    };
    const view = homeView(await contextOf(test, 'de', files));
    assert.equal(view.lead?.item.link.href, 'old.html');
    assert.deepEqual(groupsOf(view), [['Noch nicht auf Deutsch', '../fa/new.html']]);
  });

  it('leads with the first picture of the text if the publisher wants that, but not of a retracted one', async (test) => {
    const { catalog, locale } = await contextOf(test, 'fa', { 'new/fa': letter(2021) });
    const [statement] = catalog.statements;
    assert.ok(statement);
    const image = { name: 'map.png', width: 60, height: 40, bytes: 1, digest: '' };
    const leadWith = (leadPictures: boolean, corrections: Edition['corrections'] = []) => {
      const original = { ...statement.original, images: [image], corrections };
      const shown = { ...statement, original, editions: [original] };
      const site = { ...catalog.site, leadPictures };
      return leadOf(shown, { catalog: { ...catalog, site }, locale }, href).picture;
    };
    assert.deepEqual(leadWith(true), { src: '../images/new/map.png', width: 60, height: 40 });
    assert.equal(leadWith(false), undefined);
    const retraction = { date: '2022-01-01', kind: 'retraction', note: 'پس گرفتیم.' } as const;
    assert.equal(leadWith(true, [retraction]), undefined);
  });

  it('leads with the newest statement of all if it has none', async (test) => {
    const { lead } = homeView(await contextOf(test, 'de', letters(2)));
    assert.equal(lead?.item.link.href, '../fa/letter-1.html');
    assert.equal(lead.opening?.lang, 'fa');
  });

  it('lists the statements after that by year, and then the newest that are not in its language', async (test) => {
    const files = {
      'a/fa': letter(2024),
      'b/de': letter(2023, 'Brief').replace('متن نامه', 'Text'),
      'c/fa': letter(2022).replace('issued: 2022', 'issued: 2022-06'),
      'd/fa': letter(2022).replace('issued: 2022', 'issued: 2022-04-02'),
      'e/fa': letter(2020).replace('issued: 2020', 'issued: 2020-05-01/2020-05-20'),
    };
    const view = homeView(await contextOf(test, 'fa', files));
    assert.deepEqual(groupsOf(view), [
      ['۱۴۰۱', 'c.html', 'd.html'],
      ['۱۳۹۹', 'e.html'],
      ['هنوز به فارسی نیست', '../de/b.html'],
    ]);
    const [first, second, missing] = view.groups;
    assert.deepEqual(
      [first?.gregorian, first?.count, first?.href],
      ['۲۰۲۲–۲۰۲۳', '۳\u00a0بیانیه', 'years/2022.html'],
    );
    assert.deepEqual(
      first?.items.map(({ dateInYear }) => dateInYear),
      ['خرداد–تیر', '۱۳ فروردین'],
    );
    assert.equal(second?.items[0]?.dateInYear, '۱۲–۳۱ اردیبهشت');
    assert.deepEqual(
      [missing?.isMissing, missing?.isYear, missing?.count, missing?.href],
      [true, false, undefined, undefined],
    );
    assert.equal(missing?.items[0]?.date.text, '۱۴۰۱–۱۴۰۲');
  });

  it('has room for some statements, and links to the archive only if there are more', async (test) => {
    const { here, missing } = homeCounts;
    const counts = async (tag: string, count: number) => {
      const { groups, archive } = homeView(await contextOf(test, tag, letters(count)));
      return [groups.flatMap(({ items }) => items).length, archive?.href];
    };
    assert.deepEqual(await counts('fa', here + 1), [here, undefined]);
    assert.deepEqual(await counts('fa', here + 2), [here, 'years/index.html']);
    assert.deepEqual(await counts('de', missing + 1), [missing, undefined]);
    assert.deepEqual(await counts('de', missing + 2), [missing, 'years/index.html']);
  });

  it('has neither lead nor list without a statement', async (test) => {
    const { lead, groups, archive, all } = homeView(await contextOf(test, 'fa', {}));
    assert.deepEqual([lead, groups, archive, all], [undefined, [], undefined, []]);
  });

  it('offers the book of all, the whole site and the feed, as far as there are any', async (test) => {
    const kinds = [atom];
    const addresses = ({ all }: HomeView) => all.map(({ href: address }) => address);
    const context = await contextOf(test, 'fa', { 'a/fa': letter(2024) });
    const [statement] = context.catalog.statements;
    assert.ok(statement);
    // Nothing is published yet, so there is no feed.
    assert.deepEqual(addresses(homeView(context, kinds)), ['feeds/statements.epub', '../site.zip']);
    const made = madeCatalog([{ id: 'a', issued: '2024', published: '2024-03-01' }]);
    const locale = made.locales.find(({ tag }) => tag === 'fa');
    assert.ok(locale);
    assert.deepEqual(addresses(homeView({ catalog: made, locale }, kinds)), [
      'feeds/statements.epub',
      '../site.zip',
      'feeds/statements.xml',
    ]);
    const few = { ...made, site: { ...made.site, formats: [] } };
    assert.deepEqual(addresses(homeView({ catalog: few, locale }, kinds)), [
      '../site.zip',
      'feeds/statements.xml',
    ]);
  });

  it('works with the words of an older locale', async (test) => {
    const { catalog, locale } = await contextOf(test, 'de', {
      'a/de': letter(2024),
      'b/fa': letter(2023),
    });
    const newer = ['readOn', 'notYetInLanguage', 'bookOfAll', 'siteInOneFile', 'feed'];
    const strings = Object.fromEntries(
      Object.entries(locale.strings).filter(([key]) => !newer.includes(key)),
    ) as Strings;
    const older = { ...locale, counts: {}, strings };
    const { lead, groups, all } = homeView({ catalog, locale: older });
    assert.deepEqual([lead?.more, all], [undefined, []]);
    assert.equal(groups[0]?.heading, locale.strings.statusMissing);
  });
});

describe('the lead', () => {
  const sentence = 'کلیدها را به خوانندگان بدهید و درها را باز کنید.';

  it('opens with up to 400 characters of the text, or with its summary', async (test) => {
    const text = Array(10).fill(sentence).join(' ');
    const front = letter(2020).replace('متن نامه.', text);
    const context = await contextOf(test, 'fa', {
      'a/fa': front,
      'b/fa': front.replace('issued: 2020', 'issued: 2019\nsummary: کوتاه.'),
    });
    const [first, second] = context.catalog.statements;
    assert.ok(first && second);
    const { opening } = leadOf(first, context, href);
    assert.equal(opening?.text, Array(8).fill(sentence).join(' '));
    assert.equal(leadOf(second, context, href).opening?.text, 'کوتاه.');
  });

  it('is set smaller from 121 characters of a title', async (test) => {
    const context = await contextOf(test, 'fa', {
      'a/fa': letter(2021, 'ک'.repeat(120)),
      'b/fa': letter(2020, 'ک'.repeat(121)),
    });
    assert.deepEqual(
      context.catalog.statements.map((statement) => leadOf(statement, context, href).isLong),
      [false, true],
    );
  });
});
