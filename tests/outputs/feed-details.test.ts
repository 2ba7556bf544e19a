import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { rootVariable } from '../../src/environment.ts';
import { catalogOf } from '../support/catalog.ts';
import { outputText } from '../support/output-text.ts';
import { recordIn, type RecordedEvent } from '../support/record.ts';
import { temporaryRoot } from '../support/roots.ts';

const url = 'https://shelf.example/copies/first';

/** Reads feeds of the shelf after these events. */
async function feedsAfter(
  test: TestContext,
  events: readonly RecordedEvent[],
  files: Readonly<Record<string, string | null>> = {},
) {
  const root = await temporaryRoot(test, 'shelf', files);
  await recordIn(root, ...events);
  process.env[rootVariable] = root;
  const catalog = await catalogOf(root);
  return (path: string) => outputText(catalog, path);
}

const matches = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), ([, found = '']) => found);

const night: readonly RecordedEvent[] = [
  ['night-hours/en', 'published', '2023-06-01'],
  ['night-hours/fa', 'published', '2023-06-01'],
];

describe('an Atom feed', () => {
  it('names itself, its page, and the language of each link to an edition', async (test) => {
    const xml = await (await feedsAfter(test, night))('/en/feeds/statements.xml');
    const [head = '', entry = ''] = xml.split('<entry');
    assert.deepEqual(head.match(/<link [^>]*>/g), [
      `<link rel="self" type="application/atom+xml" href="${url}/en/feeds/statements.xml" />`,
      `<link rel="alternate" type="text/html" href="${url}/en/index.html" />`,
    ]);
    const links = entry.match(/<link [^>]*>/g) ?? [];
    assert.ok(links.length > 1);
    for (const link of links) assert.match(link, / hreflang="en" /);
    assert.deepEqual(entry.match(/<category [^>]*>/g), [
      '<category term="Libraries" />',
      '<category term="Silence" />',
    ]);
  });

  it('of a topic has the name of the site before that of the topic', async (test) => {
    const read = await feedsAfter(test, night);
    const [title] = matches(await read('/en/feeds/topics/libraries.xml'), /<title>(.*?)<\/title>/g);
    assert.equal(title, 'The Shelf · Libraries');
  });

  it('of all languages leads to the root', async (test) => {
    const xml = await (await feedsAfter(test, night))('/feeds/statements.xml');
    assert.ok(xml.includes(`<link rel="alternate" type="text/html" href="${url}/index.html" />`));
  });

  it('orders editions of one day by their address', async (test) => {
    const xml = await (await feedsAfter(test, night))('/feeds/statements.xml');
    assert.deepEqual(matches(xml, /<entry xml:lang="(\w+)">/g), ['en', 'fa']);
  });

  it('keeps its id when something newer is published', async (test) => {
    const idOf = async (events: readonly RecordedEvent[]) =>
      matches(
        await (
          await feedsAfter(test, events)
        )('/fa/feeds/statements.xml'),
        /<id>(.*?)<\/id>/g,
      )[0];
    const before = await idOf(night);
    assert.ok(before);
    assert.equal(await idOf([...night, ['long-letter/fa', 'published', '2024-01-01']]), before);
  });

  it('has the 50 newest editions', async (test) => {
    const numbers = Array.from({ length: 51 }, (_, index) => index);
    const text = (index: number) =>
      `---\ntitle: نامه ${index}\nissued: 2020\nissuers: [reading-circle]\n---\n\nمتن.\n`;
    const day = (index: number) =>
      `2024-${index < 30 ? '01' : '02'}-${String((index % 30) + 1).padStart(2, '0')}`;
    const read = await feedsAfter(
      test,
      numbers.map((index): RecordedEvent => [`letter-${index}/fa`, 'published', day(index)]),
      {
        statements: null,
        ...Object.fromEntries(
          numbers.map((index) => [`statements/letter-${index}/fa.md`, text(index)]),
        ),
      },
    );
    const titles = matches(await read('/fa/feeds/statements.xml'), /<title>نامه (\d+)<\/title>/g);
    assert.deepEqual(titles, numbers.slice(1).toReversed().map(String));
  });
});

describe('a JSON feed', () => {
  it('names itself and its page, and dates a change of an edition', async (test) => {
    const read = await feedsAfter(test, [...night, ['night-hours/en', 'typo', '2023-07-09']]);
    const feed = JSON.parse(await read('/en/feeds/statements.json')) as Record<string, unknown> & {
      items: Record<string, unknown>[];
    };
    assert.equal(feed['feed_url'], `${url}/en/feeds/statements.json`);
    assert.equal(feed['home_page_url'], `${url}/en/index.html`);
    assert.deepEqual(
      feed.items.map(({ date_published, date_modified }) => [date_published, date_modified]),
      [['2023-06-01T00:00:00Z', '2023-07-09T00:00:00Z']],
    );
  });
});
