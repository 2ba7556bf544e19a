import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { feedFormats } from '../../src/outputs/feeds.ts';
import { groupView } from '../../src/views/groups.ts';
import { homeView } from '../../src/views/home.ts';
import { catalogOf } from '../support/catalog.ts';
import { temporaryRoot } from '../support/roots.ts';
import { sites } from '../support/sites.ts';

function contextIn(catalog: Catalog, tag: string) {
  const locale = catalog.locales.find((candidate) => candidate.tag === tag);
  if (!locale) throw new Error(tag);
  return { catalog, locale };
}

describe('a page that lists statements', () => {
  it('announces the feeds of its language, and of its topic', async () => {
    const catalog = await catalogOf(sites.published.root);
    const home = homeView(contextIn(catalog, 'ckb'), feedFormats);
    assert.deepEqual(home.frame.feeds, [
      { href: 'feeds/statements.xml', type: 'application/atom+xml', title: 'بەیان' },
      { href: 'feeds/statements.json', type: 'application/feed+json', title: 'بەیان' },
    ]);
    const [topic] = catalog.topics;
    assert.ok(topic);
    const list = groupView(contextIn(catalog, 'en'), 'topics', topic, feedFormats);
    assert.deepEqual(
      list.frame.feeds.map(({ href, title }) => [href, title]),
      [
        ['../feeds/topics/political-prisoners.xml', 'Political prisoners'],
        ['../feeds/topics/political-prisoners.json', 'Political prisoners'],
      ],
    );
  });

  it('announces none before anything is published', async (test) => {
    const catalog = await catalogOf(await temporaryRoot(test, 'shelf'));
    assert.deepEqual(homeView(contextIn(catalog, 'fa'), feedFormats).frame.feeds, []);
  });
});
