import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { rootVariable } from '../../src/environment.ts';
import { catalogOf } from '../support/catalog.ts';
import { outputText, sizeOfEach } from '../support/output-text.ts';
import { temporaryRoot } from '../support/roots.ts';
import { sites, tags } from '../support/built-sites.ts';

const isElement = (node: Nodes): node is Element => node.type === 'element';
const named = (element: Element, name: string): Element[] =>
  element.children.filter((child): child is Element => isElement(child) && child.name === name);
const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
const only = (element: Element, name: string): string => {
  const found = named(element, name);
  assert.equal(found.length, 1, `<${name}> in <${element.name}>`);
  return found.map(textOf).join('');
};

const moment = /^\d{4}-\d{2}-\d{2}T00:00:00Z$/;

/** Reads a feed as strictly as RFC 4287 asks, and returns its element. */
function readAtom(xml: string): Element {
  const feed = fromXml(xml).children.find(isElement);
  assert.ok(feed);
  assert.deepEqual([feed.name, feed.attributes['xmlns']], ['feed', 'http://www.w3.org/2005/Atom']);
  const entries = named(feed, 'entry');
  for (const element of [feed, ...entries]) {
    assert.match(only(element, 'id'), /^urn:uuid:[0-9a-f-]{36}$/);
    assert.notEqual(only(element, 'title'), '');
    assert.match(only(element, 'updated'), moment);
    assert.ok(element.attributes['xml:lang']);
    for (const { attributes } of named(element, 'link'))
      assert.match(attributes['href'] ?? '', /^https:\/\//);
  }
  for (const entry of entries) {
    assert.match(only(entry, 'published'), moment);
    const links = named(entry, 'link').map(({ attributes }) => attributes);
    assert.deepEqual(
      links.filter(({ rel }) => rel === 'alternate').map(({ type }) => type),
      ['text/html'],
    );
    for (const { rel, type, length } of links.filter(({ rel }) => rel !== 'alternate')) {
      assert.equal(rel, 'enclosure');
      assert.match(type ?? '', /^[a-z]+\/[a-z0-9.+-]+$/);
      assert.match(length ?? '', /^[1-9]\d*$/);
    }
    assert.ok(named(entry, 'author').length > 0);
    for (const author of named(entry, 'author')) assert.notEqual(only(author, 'name'), '');
    assert.equal(named(entry, 'content')[0]?.attributes['type'], 'html');
  }
  const ids = [feed, ...entries].map((element) => only(element, 'id'));
  assert.equal(new Set(ids).size, ids.length);
  return feed;
}

const line = (id: string, tag: string, date: string, event: string, text = '1') =>
  JSON.stringify({
    id,
    tag,
    path: `/${tag}/${id}.html`,
    date,
    event,
    text: text.repeat(64),
    words: '2'.repeat(64),
  });

const ledger = [
  line('open-the-library', 'fa', '2024-03-05', 'published', 'a'),
  line('open-the-library', 'fa', '2024-05-11', 'update', 'b'),
  line('night-hours', 'fa', '2024-06-01', 'published', 'c'),
  line('night-hours', 'en', '2023-06-01', 'published', 'd'),
].join('\n');

/** The text files of a site with a ledger, by site path. */
async function filesOf(
  test: TestContext,
  url = 'https://shelf.example/copies/first',
  texts: Readonly<Record<string, string>> = {},
) {
  const root = await temporaryRoot(test, 'shelf', { ...texts, 'published.jsonl': `${ledger}\n` });
  process.env[rootVariable] = root;
  const catalog = await catalogOf(root);
  return (name: string) => outputText({ ...catalog, site: { ...catalog.site, url } }, name);
}

describe('the feeds of the published site', () => {
  for (const tag of tags) {
    it(`have the whole statement, with its language and direction, in ${tag}`, async () => {
      const folder = path.join(sites.published.dist, tag, 'feeds');
      const atom = readAtom(await readFile(path.join(folder, 'statements.xml'), 'utf8'));
      const json = JSON.parse(await readFile(path.join(folder, 'statements.json'), 'utf8')) as {
        items: { content_html: string; language: string; url: string }[];
      };
      const [entry] = named(atom, 'entry');
      assert.ok(entry);
      const html = only(entry, 'content');
      assert.deepEqual(
        json.items.map(({ content_html, language }) => [content_html, language]),
        [[html, tag]],
      );
      const dir = tag === 'en' || tag === 'de' ? 'ltr' : 'rtl';
      assert.ok(html.startsWith(`<div lang="${tag}" dir="${dir}">`), html.slice(0, 60));
      const page = await readFile(
        path.join(sites.published.dist, tag, 'khuzestan-detainees.html'),
        'utf8',
      );
      const text = /<div class="text">(.*?)<\/div>/s.exec(page)?.[1] ?? '';
      assert.ok(html.endsWith(`${text}</div>`));
    });
  }

  it('offer the files of an edition with their sizes', async () => {
    const { dist, url } = sites.published;
    const read = (format: string) =>
      readFile(path.join(dist, `fa/feeds/statements.${format}`), 'utf8');
    const [entry] = named(readAtom(await read('xml')), 'entry');
    const json = JSON.parse(await read('json')) as {
      items: { attachments: { url: string; mime_type: string; size_in_bytes: number }[] }[];
    };
    const attachments = (json.items[0]?.attachments ?? []).map((file) => ({
      ...file,
      size: statSync(path.join(dist, file.url.slice(url.length))).size,
    }));
    assert.deepEqual(
      attachments.map(({ url: address }) => /khuzestan-detainees\.(.*)$/.exec(address)?.[1]),
      ['pdf', 'epub', 'offline.html', 'txt', 'messages.txt', 'zip'],
    );
    for (const { size, size_in_bytes } of attachments) assert.equal(size_in_bytes, size);
    assert.deepEqual(
      named(entry ?? assert.fail(), 'link')
        .filter(({ attributes }) => attributes['rel'] === 'enclosure')
        .map(({ attributes: { type, length, href } }) => [type, length, href]),
      attachments.map(({ url: href, mime_type, size }) => [mime_type, String(size), href]),
    );
  });

  it('include one of all languages', async () => {
    const file = path.join(sites.published.dist, 'feeds/statements.xml');
    const feed = readAtom(await readFile(file, 'utf8'));
    const languages = named(feed, 'entry').map(({ attributes }) => attributes['xml:lang']);
    assert.deepEqual(languages.toSorted(), [...tags].sort());
  });
});

describe('a feed', () => {
  it('has the newest first by the ledger, and a changed text as an update', async (test) => {
    const feed = readAtom(await (await filesOf(test))('/fa/feeds/statements.xml'));
    const days = named(feed, 'entry').map((entry) => [
      only(entry, 'published').slice(0, 10),
      only(entry, 'updated').slice(0, 10),
    ]);
    assert.deepEqual(days, [
      ['2024-06-01', '2024-06-01'],
      ['2024-03-05', '2024-05-11'],
    ]);
    assert.equal(only(feed, 'updated'), '2024-06-01T00:00:00Z');
  });

  it('shows corrections above a text', async (test) => {
    const feed = readAtom(await (await filesOf(test))('/fa/feeds/statements.xml'));
    assert.match(
      only(named(feed, 'entry')[1] ?? feed, 'content'),
      /^<div lang="fa" dir="rtl"><p>\[افزوده · ۲۲ اردیبهشت ۱۴۰۳: <span>در کتابخانه/,
    );
  });

  it('says of a retracted text in its title and above it that it was retracted, and asks not to pass it on', async (test) => {
    const files = await filesOf(test, undefined, {
      'statements/night-hours/en.md':
        '---\ntitle: Night\nissued: 2023-06-01\nissuers: [reading-circle]\ncorrections: [{ date: 2023-07-01, kind: retraction, note: It was day. }]\n---\n\nText.\n',
    });
    const [entry] = named(readAtom(await files('/en/feeds/statements.xml')), 'entry');
    assert.ok(entry);
    assert.equal(only(entry, 'title'), 'Retracted: Night');
    assert.match(
      only(entry, 'content'),
      /\[This statement has been retracted · 1 July 2023: <span>It was day\.<\/span> Please do not pass it on\.\]/,
    );
  });

  it('has absolute links, and no ids, which could clash between entries', async (test) => {
    const feed = readAtom(await (await filesOf(test))('/fa/feeds/statements.xml'));
    const html = only(named(feed, 'entry')[1] ?? feed, 'content');
    assert.ok(html.includes('href="https://shelf.example/copies/first/fa/night-hours.html"'));
    assert.ok(
      html.includes('href="https://shelf.example/copies/first/fa/open-the-library.html#fn-1"'),
    );
    assert.doesNotMatch(html, /href="(?!https:|mailto:)| id="/);
  });

  it('leaves a link with an invalid address unchanged', async (test) => {
    const files = await filesOf(test, undefined, {
      'statements/night-hours/fa.md':
        '---\ntitle: شب\ntranslatedFrom: en\n---\n\n[پیوند](http://[) و متن.\n',
    });
    assert.match(await files('/fa/feeds/statements.xml'), /href="http:\/\/(%5B|\[)"/);
  });

  it('keeps its identifier and those of its entries on another host', async (test) => {
    const idsOf = (feed: Element) =>
      [feed, ...named(feed, 'entry')].map((element) => only(element, 'id'));
    const here = readAtom(await (await filesOf(test))('/fa/feeds/statements.xml'));
    const there = readAtom(
      await (
        await filesOf(test, 'https://elsewhere.example')
      )('/fa/feeds/statements.xml'),
    );
    assert.deepEqual(idsOf(here), idsOf(there));
    assert.match(
      named(there, 'link')[0]?.attributes['href'] ?? '',
      /^https:\/\/elsewhere\.example\/fa\/feeds\//,
    );
  });

  it('of a topic has only the statements of that topic', async (test) => {
    const files = await filesOf(test);
    const titles = async (name: string) =>
      named(readAtom(await files(name)), 'entry').map((entry) => only(entry, 'title'));
    assert.equal((await titles('/fa/feeds/topics/libraries.xml')).length, 2);
    assert.deepEqual(await titles('/fa/feeds/topics/silence.xml'), ['خواندن در شب جرم نیست']);
  });

  it('is left out if nothing is published', async (test) => {
    await assert.rejects((await filesOf(test))('/de/feeds/statements.xml'), /there is no/);
  });

  it('in JSON has the members of JSON Feed 1.1', async (test) => {
    const feed = JSON.parse(await (await filesOf(test))('/fa/feeds/statements.json')) as Record<
      string,
      unknown
    > & { items: Record<string, unknown>[] };
    assert.deepEqual(Object.keys(feed), [
      'version',
      'title',
      'home_page_url',
      'feed_url',
      'language',
      'items',
    ]);
    assert.equal(feed['version'], 'https://jsonfeed.org/version/1.1');
    const [, item] = feed.items;
    assert.deepEqual(Object.keys(item ?? {}), [
      'id',
      'url',
      'title',
      'summary',
      'content_html',
      'date_published',
      'date_modified',
      'authors',
      'tags',
      'language',
      'attachments',
    ]);
    const attachments = item?.['attachments'] as { url: string }[];
    const address = 'https://shelf.example/copies/first/fa/open-the-library';
    assert.deepEqual(
      attachments.filter(({ url }) => /library\.(txt|epub)$/.test(url)),
      [
        { url: `${address}.epub`, mime_type: 'application/epub+zip', size_in_bytes: sizeOfEach },
        { url: `${address}.txt`, mime_type: 'text/plain', size_in_bytes: sizeOfEach },
      ],
    );
  });
});
