import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { offerOf } from '../../src/outputs/registry.ts';
import { articleData } from '../../src/views/article.ts';
import type { PageContext } from '../../src/views/edition-context.ts';
import { editionPages } from '../../src/views/routes.ts';
import { statementView } from '../../src/views/statement.ts';
import { catalogOf } from '../support/catalog.ts';
import { copySite, temporaryRoot } from '../support/roots.ts';
import { sites } from '../support/sites.ts';

const shelf = 'https://shelf.example/copies/first';

async function contextOf(root: string, id: string, tag: string): Promise<PageContext> {
  const pages = editionPages(await catalogOf(root));
  const page = pages.find(({ params }) => params.id === id && params.tag === tag);
  if (!page) throw new Error(`there is no ${id} in ${tag}`);
  return page.props;
}

async function shelfContext(test: TestContext, id: string, tag: string, files = {}) {
  return contextOf(await temporaryRoot(test, 'shelf', files), id, tag);
}

/** A statement in English with some front matter. */
const written = (front: string) => ({
  'statements/signs/en.md': `---\nissuers: [shelf-makers]\n${front}\n---\n\nText.\n`,
});

describe('the Article data of an edition', () => {
  it('has its title, month, issuers and translations', async () => {
    const context = await contextOf(sites.published.root, 'khuzestan-detainees', 'fa');
    const page = (tag: string) => `https://example.org/${tag}/khuzestan-detainees.html`;
    assert.deepEqual(articleData(context), {
      '@context': 'https://schema.org',
      '@type': 'Article',
      '@id': page('fa'),
      headline: 'همه دستگیرشدگان اعتراضات و کلیه زندانیان سیاسی باید آزاد شوند!',
      datePublished: '2021-07',
      author: [{ '@type': 'Organization', name: 'حزب کمونیست کارگری' }],
      workTranslation: ['en', 'ar', 'ckb', 'de'].map((tag) => ({ '@id': page(tag) })),
    });
  });

  it('names the original of a translation, and the edition that it was made from', async (test) => {
    const address = (tag: string) => ({ '@id': `${shelf}/${tag}/open-the-library.html` });
    const english = articleData(await shelfContext(test, 'open-the-library', 'en'));
    assert.deepEqual(
      [english.translationOfWork, english.isBasedOn, english.workTranslation],
      [address('fa'), undefined, undefined],
    );
    const kurdish = articleData(await shelfContext(test, 'open-the-library', 'ckb'));
    assert.deepEqual(
      [kurdish.translationOfWork, kurdish.isBasedOn],
      [address('fa'), address('en')],
    );
  });

  it('has its corrections, each with its day and kind', async (test) => {
    const { correction } = articleData(await shelfContext(test, 'open-the-library', 'fa'));
    assert.ok(Array.isArray(correction));
    assert.deepEqual(correction.at(-1), {
      '@type': 'CorrectionComment',
      name: 'تصحیح',
      datePublished: '2024-04-02',
      text: 'شمار قفسه‌ها در بند دوم هفت نوشته شده بود و درست آن هشت است.',
    });
  });

  const dates: [issued: string, published: string | undefined][] = [
    ['2021', '2021'],
    ['2021-07', '2021-07'],
    ['2021-07-23', '2021-07-23'],
    ['2023-05-14/2023-05-20', '2023-05'],
    ['2021-07-23/2021-08-22', '2021'],
    ['2020-12-30/2021-01-02', undefined],
  ];
  for (const [issued, published] of dates) {
    it(`dates ${issued} ${published === undefined ? 'not at all' : `to ${published}`}, without inventing a day`, async (test) => {
      const context = await shelfContext(
        test,
        'signs',
        'en',
        written(`title: x\nissued: ${issued}`),
      );
      assert.equal(articleData(context).datePublished, published);
      const { metadata } = statementView(context, offerOf(context)).frame;
      assert.equal(
        new Map(metadata?.properties).get('article:published_time'),
        issued.length === 10 ? issued : undefined,
      );
    });
  }

  it('has the day of its last change in the ledger', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    await copySite('published', root);
    const file = path.join(root, 'content/published.jsonl');
    const [line = ''] = (await readFile(file, 'utf8')).split('\n');
    const update = { ...(JSON.parse(line) as object), date: '2027-01-05', event: 'typo' };
    await writeFile(file, `${JSON.stringify(update)}\n`, { flag: 'a' });
    const context = await contextOf(root, 'khuzestan-detainees', 'fa');
    assert.equal(articleData(context).dateModified, '2027-01-05');
  });

  it('cannot be ended by a title', async (test) => {
    const title = "title: 'A </script><b> & “book”'\nissued: 2020";
    const context = await shelfContext(test, 'signs', 'en', written(title));
    const data = statementView(context, offerOf(context)).frame.metadata?.data ?? '';
    assert.ok(!data.includes('<'));
    assert.equal((JSON.parse(data) as { headline: string }).headline, 'A </script><b> & “book”');
  });
});

describe('the links to share an edition', () => {
  function sent(context: PageContext) {
    const { take } = statementView(context, offerOf(context));
    return (take?.share ?? []).map(({ text, href }) => {
      const { origin, pathname, protocol, searchParams } = new URL(href);
      const to = protocol === 'mailto:' ? protocol : origin + pathname;
      return [text, to, Object.fromEntries(searchParams)] as const;
    });
  }

  it('are those of Telegram, WhatsApp, X and mail, named in its language, with title and address', async () => {
    const context = await contextOf(sites.published.root, 'khuzestan-detainees', 'fa');
    const text = 'همه دستگیرشدگان اعتراضات و کلیه زندانیان سیاسی باید آزاد شوند!';
    const url = 'https://example.org/fa/khuzestan-detainees.html';
    assert.deepEqual(sent(context), [
      ['تلگرام', 'https://t.me/share/url', { text, url }],
      ['واتساپ', 'https://wa.me/', { text: `${text}\n${url}` }],
      ['ایکس', 'https://x.com/intent/post', { text, url }],
      ['ایمیل', 'mailto:', { subject: text, body: url }],
    ]);
  });

  it('keep every character of a title', async (test) => {
    const title = 'Books & keys: 100% of #1 + “2”? a=b; c/d \\ é ‌ ۱۴۰۰';
    const context = await shelfContext(
      test,
      'signs',
      'en',
      written(`title: '${title}'\nissued: 2020`),
    );
    for (const [, to, values] of sent(context)) {
      const text = values['text'] ?? values['subject'];
      assert.equal(text?.split('\n')[0], title, to);
    }
  });

  it('give X as much of a title as it accepts, cut after a word', async (test) => {
    const context = await shelfContext(test, 'tall-shelves', 'fa');
    const links = sent(context);
    const [telegram = '', , x = ''] = links.map(([, , { text }]) => text);
    assert.equal(telegram, context.edition.title);
    assert.ok(x.length <= 251 && x.endsWith('…') && telegram.startsWith(x.slice(0, -1)));
  });

  it('keep a line that begins with a Latin name running from the right', async (test) => {
    const context = await shelfContext(test, 'signs', 'fa', {
      'statements/signs/fa.md':
        "---\ntitle: 'Amnesty خواهان آزادی است'\nissued: 2020\nissuers: [shelf-makers]\n---\n\nمتن.\n",
    });
    const [telegram] = sent(context).map(([, , { text }]) => text);
    assert.equal(telegram, '\u200fAmnesty خواهان آزادی است');
  });
});
