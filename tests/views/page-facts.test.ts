import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { editionPages, sitePages } from '../../src/views/routes.ts';
import { sitePageView } from '../../src/views/site-page.ts';
import { statementView, type Offer, type StatementView } from '../../src/views/statement.ts';
import { catalogOf } from '../support/catalog.ts';
import { recordIn } from '../support/record.ts';
import { temporaryRoot } from '../support/roots.ts';

const shelf = 'https://shelf.example/copies/first';

interface Options {
  readonly offer?: Offer;
  readonly files?: Readonly<Record<string, string>>;
}

/** The page of an edition of the shelf. */
async function viewOf(
  test: TestContext,
  [tag, id]: readonly [tag: string, id: string],
  { offer = { formats: [] }, files = {} }: Options = {},
): Promise<StatementView> {
  const pages = editionPages(await catalogOf(await temporaryRoot(test, 'shelf', files)));
  const page = pages.find(({ params }) => params.id === id && params.tag === tag);
  assert.ok(page);
  return statementView(page.props, offer);
}

describe('the languages of a page', () => {
  it('are announced with hreflang, and the original is the x-default', async (test) => {
    const { frame } = await viewOf(test, ['fa', 'night-hours']);
    assert.deepEqual(frame.metadata?.alternates, [
      { hreflang: 'fa', href: `${shelf}/fa/night-hours.html` },
      { hreflang: 'en', href: `${shelf}/en/night-hours.html` },
      { hreflang: 'x-default', href: `${shelf}/en/night-hours.html` },
    ]);
  });

  it('are not announced for a page in only one', async (test) => {
    const { frame } = await viewOf(test, ['de', 'old-promise']);
    assert.deepEqual(frame.metadata?.alternates, []);
    assert.equal(frame.metadata.canonical, `${shelf}/de/old-promise.html`);
  });
});

describe('the picture of a page', () => {
  it('has its size, its address and the title as its description', async (test) => {
    const picture = { path: '/fa/night-hours.png', width: 1200, height: 630 };
    const { frame } = await viewOf(test, ['fa', 'night-hours'], {
      offer: { formats: [], picture },
    });
    const properties = new Map(frame.metadata?.properties);
    assert.deepEqual(
      ['og:image', 'og:image:width', 'og:image:height', 'og:image:alt'].map((name) =>
        properties.get(name),
      ),
      [`${shelf}/fa/night-hours.png`, '1200', '630', 'خواندن در شب جرم نیست'],
    );
    assert.equal(frame.metadata?.card, 'summary_large_image');
  });
});

describe('the description of a statement', () => {
  it('is its summary, or up to 200 characters of its text', async (test) => {
    const sentence = 'کلیدها را به خوانندگان بدهید و درها را باز کنید.';
    const file = (front: string) =>
      `---\ntitle: نامه\nissued: 2020\nissuers: [reading-circle]${front}\n---\n\n${Array(5).fill(sentence).join(' ')}\n`;
    const descriptionOf = async (front: string) => {
      const files = { 'statements/letter/fa.md': file(front) };
      return (await viewOf(test, ['fa', 'letter'], { files })).frame.description;
    };
    assert.equal(await descriptionOf('\nsummary: کوتاه.'), 'کوتاه.');
    assert.equal(await descriptionOf(''), Array(4).fill(sentence).join(' '));
  });
});

describe('the date of a statement', () => {
  it('has no datetime for an interval, which HTML cannot write', async (test) => {
    assert.equal((await viewOf(test, ['en', 'night-hours'])).date.datetime, undefined);
    assert.equal((await viewOf(test, ['de', 'old-promise'])).date.datetime, '2023');
  });
});

describe('the colophon', () => {
  const rows = async (test: TestContext, tag: string) => {
    const { colophon } = await viewOf(test, [tag, 'open-the-library']);
    return colophon.facts.map(({ name }) => name);
  };

  it('names the edition that a translation was made from only if that is not the original', async (test) => {
    assert.ok(!(await rows(test, 'en')).includes('Translated from'));
    assert.deepEqual((await rows(test, 'ckb')).slice(0, 2), ['زمانی دەقی ڕەسەن', 'وەرگێڕدراوە لە']);
  });
});

describe('a change of a statement', () => {
  it('is dated for search engines only if there was one after the publication', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    await recordIn(
      root,
      ['night-hours/en', 'published', '2023-06-01'],
      ['night-hours/fa', 'published', '2023-06-01'],
      ['night-hours/fa', 'typo', '2023-06-02'],
    );
    const dates = editionPages(await catalogOf(root))
      .filter(({ params }) => params.id === 'night-hours')
      .map(({ params, props }) => {
        const data = statementView(props).frame.metadata?.data ?? '{}';
        return [params.tag, (JSON.parse(data) as { dateModified?: string }).dateModified];
      });
    assert.deepEqual(dates, [
      ['fa', '2023-06-02'],
      ['en', undefined],
    ]);
  });
});

describe('a site page', () => {
  const page = (front: string) => `---\ntitle: About\n${front}\n---\n\nText.\n`;

  /** The kinds of notices on the English page about the shelf. */
  async function noticesWith(test: TestContext, front: string) {
    const root = await temporaryRoot(test, 'shelf', { 'pages/about/en.mdx': page(front) });
    const found = sitePages(await catalogOf(root)).find(({ params }) => params.tag === 'en');
    assert.ok(found);
    return sitePageView(found.props).notices.map(({ kind, link }) => [kind, link?.href]);
  }

  it('says that a translation was not reviewed, with a link to its source', async (test) => {
    assert.deepEqual(await noticesWith(test, 'translatedFrom: fa'), [
      ['unreviewed', '../../fa/pages/about.html'],
    ]);
  });

  it('says nothing above a reviewed translation or an original', async (test) => {
    assert.deepEqual(await noticesWith(test, 'translatedFrom: fa\nreview: reviewed'), []);
    assert.deepEqual(await noticesWith(test, ''), []);
  });

  it('is linked from the foot of every page, but only the first of them from a statement', async (test) => {
    const files = { 'pages/press/fa.mdx': page('').replace('About', 'رسانه') };
    const root = await temporaryRoot(test, 'shelf', files);
    const catalog = await catalogOf(root);
    const linksOf = ({ pages }: StatementView['frame']) => pages.map(({ href }) => href);
    const about = sitePages(catalog).find(({ params }) => params.tag === 'fa');
    assert.ok(about);
    assert.deepEqual(linksOf(sitePageView(about.props).frame), ['about.html', 'press.html']);
    const statement = editionPages(catalog).find(({ params }) => params.tag === 'fa');
    assert.ok(statement);
    assert.deepEqual(linksOf(statementView(statement.props).frame), ['pages/about.html']);
  });
});
