import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { pagesOf } from '../support/pages.ts';
import { sites } from '../support/sites.ts';

const isElement = (node: Nodes): node is Element => node.type === 'element';
const childrenOf = (element: Element | undefined): Element[] =>
  (element?.children ?? []).filter(isElement);

/** The addresses of a sitemap, each with its alternates by language. */
async function readSitemap(dist: string) {
  const tree = fromXml(await readFile(path.join(dist, 'sitemap.xml'), 'utf8'));
  return childrenOf(tree.children.find(isElement)).map((url) => {
    const [loc] = childrenOf(url).filter(({ name }) => name === 'loc');
    const [text] = loc?.children ?? [];
    const links = childrenOf(url).filter(({ name }) => name === 'xhtml:link');
    return {
      loc: text?.type === 'text' ? text.value : '',
      alternates: new Map(links.map(({ attributes: { hreflang, href } }) => [hreflang, href])),
    };
  });
}

for (const [name, { dist, url }] of Object.entries(sites)) {
  describe(`the sitemap of the ${name} site`, () => {
    it('has each home, statement and page once, and nothing that is not there', async () => {
      const locs = (await readSitemap(dist)).map(({ loc }) => loc);
      const expected = (await pagesOf(dist)).filter((page) =>
        /^\/[a-z]+\/([\w-]+|pages\/[\w-]+)\.html$/.test(page),
      );
      assert.deepEqual(locs.toSorted(), expected.map((page) => url + page).sort());
    });

    it('names for each page all its languages, itself among them, and where others are sent', async () => {
      const entries = await readSitemap(dist);
      for (const { loc, alternates } of entries) {
        assert.ok([...alternates.values()].includes(loc), loc);
        for (const [language, address] of alternates) {
          const href = address ?? '';
          assert.ok(existsSync(path.join(dist, href.slice(url.length))), href);
          if (language === 'x-default') continue;
          assert.deepEqual(entries.find((entry) => entry.loc === href)?.alternates, alternates);
        }
      }
      const statement = entries.find(({ loc }) =>
        /\/en\/(night-hours|khuzestan-detainees)\.html$/.test(loc),
      );
      const original = name === 'shelf' ? '/en/night-hours.html' : '/fa/khuzestan-detainees.html';
      assert.equal(statement?.alternates.get('x-default'), url + original);
    });
  });
}

describe('what machines look for', () => {
  it('is the sitemap in robots.txt', async () => {
    const text = await readFile(path.join(sites.shelf.dist, 'robots.txt'), 'utf8');
    assert.match(text, /^Sitemap: https:\/\/shelf\.example\/copies\/first\/sitemap\.xml$/m);
  });

  it('is security.txt, where site.yaml says whom to tell, and until when', async () => {
    const file = '.well-known/security.txt';
    const text = await readFile(path.join(sites.shelf.dist, file), 'utf8');
    assert.deepEqual(text.split('\n').slice(0, 2), [
      'Contact: mailto:faults@shelf.example',
      'Expires: 2031-01-01T00:00:00Z',
    ]);
    assert.equal(existsSync(path.join(sites.published.dist, file)), false);
  });
});
