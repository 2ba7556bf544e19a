import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { paths } from '../../src/domain/urls.ts';
import { filesOfSite } from '../../src/outputs/files.ts';
import { daily, madeCatalog, named, type MadeStatement } from '../support/made-catalog.ts';
import { builtSiteWith } from '../support/output-text.ts';

const libraries = named('libraries', 'کتابخانه‌ها');

/** Statements that are published on the day of their date, newest first. */
const publishedDaily = (count: number): MadeStatement[] =>
  daily(count, [libraries]).map((made) => ({ ...made, published: made.issued }));

/** The feeds of a catalog by address. */
async function feedsOf(catalog: Catalog): Promise<Map<string, string>> {
  const files = filesOfSite(catalog).packed.filter(({ path }) =>
    /\/feeds\/.*\.(xml|json)$/.test(path),
  );
  return new Map(
    await Promise.all(
      files.map(
        async ({ path, pack }) =>
          [catalog.site.url + path, String(await pack(builtSiteWith()))] as const,
      ),
    ),
  );
}

const isElement = (node: Nodes): node is Element => node.type === 'element';

/** A document of an Atom feed. */
function parseAtom(xml: string | undefined) {
  const feed = fromXml(xml ?? '').children.find(isElement);
  assert.ok(feed);
  const children = feed.children.filter(isElement);
  const textOf = (element: Element, name: string) => {
    const [text] =
      element.children.filter(isElement).find((child) => child.name === name)?.children ?? [];
    return text?.type === 'text' ? text.value : '';
  };
  const links: Record<string, string | undefined> = {};
  for (const { name, attributes } of children)
    if (name === 'link') links[attributes['rel'] ?? ''] = attributes['href'] ?? undefined;
  return {
    namespace: feed.attributes['xmlns:fh'],
    isArchive: children.some(({ name }) => name === 'fh:archive'),
    id: textOf(feed, 'id'),
    links,
    titles: children.filter(({ name }) => name === 'entry').map((entry) => textOf(entry, 'title')),
  };
}

const titles = (made: readonly MadeStatement[]) => made.map(({ id }) => `نامه ${id}`);

describe('a feed with more than 50 editions', () => {
  const made = publishedDaily(230);
  const catalog = madeCatalog(made);
  const { url } = catalog.site;

  it('leads from archive to archive to every older edition, each of which is in one archive', async () => {
    const feeds = await feedsOf(catalog);
    for (const address of [
      paths.feed('fa', 'xml'),
      paths.topicFeed('fa', libraries.id, 'xml'),
      paths.feedOfAll('xml'),
    ]) {
      const current = parseAtom(feeds.get(url + address));
      assert.deepEqual(current.titles, titles(made.slice(0, 50)));
      const archived: string[] = [];
      let next = current.links['prev-archive'];
      while (next !== undefined) {
        const archive = parseAtom(feeds.get(next));
        assert.deepEqual([archive.isArchive, archive.titles.length], [true, 50]);
        archived.push(...archive.titles);
        next = archive.links['prev-archive'];
      }
      assert.deepEqual(archived, titles(made.slice(30)));
    }
  });

  it('has the links of RFC 5005, and is no archive itself', async () => {
    const feeds = await feedsOf(catalog);
    const at = (part?: number) => url + paths.feed('fa', 'xml', part);
    const page = `${url}/fa/index.html`;
    const parsed = (part?: number) => parseAtom(feeds.get(at(part)));
    assert.deepEqual(parsed().links, { self: at(), alternate: page, 'prev-archive': at(4) });
    assert.deepEqual([parsed().isArchive, parsed().namespace], [false, undefined]);
    assert.equal(parsed(2).namespace, 'http://purl.org/syndication/history/1.0');
    assert.deepEqual(parsed(2).links, {
      self: at(2),
      alternate: page,
      current: at(),
      'prev-archive': at(1),
      'next-archive': at(3),
    });
    assert.deepEqual(parsed(1).links, {
      self: at(1),
      alternate: page,
      current: at(),
      'next-archive': at(2),
    });
    assert.equal(parsed(4).links['next-archive'], undefined);
    assert.equal(parsed(1).id, parsed().id);
  });

  it('names the next older part in JSON too', async () => {
    const feeds = await feedsOf(catalog);
    const seen: string[] = [];
    let address: string | undefined = url + paths.feed('fa', 'json');
    while (address !== undefined) {
      const feed = JSON.parse(feeds.get(address) ?? '') as {
        next_url?: string;
        feed_url: string;
        items: { title: string }[];
      };
      assert.equal(feed.feed_url, address);
      seen.push(...feed.items.map(({ title }) => title));
      address = feed.next_url;
    }
    assert.deepEqual([...new Set(seen)], titles(made));
  });

  it('is made again, as each archive, only if one of its entries changes', () => {
    const madeOf = (address: string, from: readonly MadeStatement[]) => {
      const file = filesOfSite(madeCatalog(from)).packed.find(({ path }) => path === address);
      assert.ok(file);
      return JSON.stringify(file.madeOf());
    };
    const [newest, ...older] = made;
    assert.ok(newest);
    const other = { ...newest, title: 'درها باز شد' };
    for (const part of [undefined, 1, 4]) {
      const address = paths.feed('fa', 'xml', part);
      const unpublished = { id: 'not-yet', issued: '2024-01-01' };
      assert.equal(madeOf(address, [unpublished, ...made]), madeOf(address, made));
      const hasNewest = part === undefined;
      assert.equal(madeOf(address, [other, ...older]) === madeOf(address, made), !hasNewest);
    }
  });

  it('keeps the bytes of an archive that another follows when more is published', async () => {
    const before = await feedsOf(madeCatalog(made.slice(-151)));
    const after = await feedsOf(catalog);
    for (const extension of ['xml', 'json'])
      for (const part of [1, 2]) {
        const address = url + paths.feed('fa', extension, part);
        assert.ok(before.has(address));
        assert.equal(after.get(address), before.get(address));
      }
  });
});

describe('a feed with 50 editions', () => {
  it('has no archive', async () => {
    const archives = async (count: number) =>
      [...(await feedsOf(madeCatalog(publishedDaily(count)))).keys()].filter((address) =>
        /\.\d+\.\w+$/.test(address),
      ).length;
    assert.equal(await archives(50), 0);
    // Of the language, the topic and all languages, in two formats.
    assert.equal(await archives(51), 6);
    assert.equal(await archives(100), 6);
    assert.equal(await archives(101), 12);
  });
});
