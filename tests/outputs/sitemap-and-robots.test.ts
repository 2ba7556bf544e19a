import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { sitemap } from '../../src/outputs/sitemap.ts';
import { catalogOf } from '../support/catalog.ts';
import { sites } from '../support/built-sites.ts';
import { pagesOf } from '../support/pages.ts';
import { recordIn } from '../support/record.ts';
import { temporaryRoot } from '../support/roots.ts';

const isElement = (node: Nodes): node is Element => node.type === 'element';
const childrenOf = (element: Element | undefined): Element[] =>
  (element?.children ?? []).filter(isElement);

/** The text of the only child of this name; `undefined` if there is none. */
function textOf(parent: Element, name: string): string | undefined {
  const [child, ...others] = childrenOf(parent).filter((element) => element.name === name);
  assert.deepEqual(others, []);
  const [text] = child?.children ?? [];
  return text?.type === 'text' ? text.value : undefined;
}

/** The addresses in the XML of a sitemap, each with the day of its last change and its alternates by language. */
function parseSitemap(xml: string) {
  return childrenOf(fromXml(xml).children.find(isElement)).map((url) => {
    const links = childrenOf(url).filter(({ name }) => name === 'xhtml:link');
    return {
      loc: textOf(url, 'loc') ?? '',
      changed: textOf(url, 'lastmod'),
      alternates: new Map(links.map(({ attributes: { hreflang, href } }) => [hreflang, href])),
    };
  });
}

const readSitemap = async (dist: string) =>
  parseSitemap(await readFile(path.join(dist, 'sitemap.xml'), 'utf8'));

for (const [name, { dist, url }] of Object.entries(sites)) {
  describe(`the sitemap of the ${name} site`, () => {
    it('has each home, statement, page and list once, and nothing else', async () => {
      const locs = (await readSitemap(dist)).map(({ loc }) => loc);
      const expected = (await pagesOf(dist)).filter((page) =>
        /^\/[a-z]+\/((pages|years|topics|issuers)\/)?[\w-]+\.html$/.test(page),
      );
      assert.deepEqual(locs.toSorted(), expected.map((page) => url + page).sort());
    });

    it('lists all languages of each page, itself included, and the page for readers of other languages', async () => {
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
      const home = entries.find(({ loc }) => loc === `${url}/ckb/index.html`);
      assert.equal(home?.alternates.get('x-default'), `${url}/index.html`);
      const original = name === 'shelf' ? '/en/night-hours.html' : '/fa/khuzestan-detainees.html';
      assert.equal(statement?.alternates.get('x-default'), url + original);
    });
  });
}

describe('the last change of a page in the sitemap', () => {
  it('is the last day in the ledger, or of a note above the text, and of nothing else', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    await recordIn(
      root,
      ['night-hours/en', 'published', '2024-02-01'],
      ['night-hours/en', 'typo', '2024-04-05'],
      ['night-hours/fa', 'published', '2024-03-01'],
      // Its file has a retraction of 2023-12-31.
      ['old-promise/de', 'published', '2023-02-01'],
    );
    assert.ok(sitemap.phase === 'render');
    const entries = parseSitemap(String(await sitemap.render(await catalogOf(root))));
    const changed = entries.flatMap(({ loc, changed }) =>
      changed === undefined ? [] : [[loc.slice(sites.shelf.url.length), changed]],
    );
    assert.deepEqual(Object.fromEntries(changed), {
      '/en/night-hours.html': '2024-04-05',
      '/fa/night-hours.html': '2024-03-01',
      '/de/old-promise.html': '2023-12-31',
    });
  });
});

describe('a file for machines', () => {
  it('is robots.txt, which names the sitemap', async () => {
    assert.equal(
      await readFile(path.join(sites.shelf.dist, 'robots.txt'), 'utf8'),
      `User-agent: *\nAllow: /\n\nSitemap: ${sites.shelf.url}/sitemap.xml\n`,
    );
  });

  it('is security.txt, if site.yaml has a contact and an expiry date', async () => {
    const file = '.well-known/security.txt';
    const text = await readFile(path.join(sites.shelf.dist, file), 'utf8');
    assert.deepEqual(text.split('\n'), [
      'Contact: mailto:faults@shelf.example',
      'Expires: 2031-01-01T00:00:00Z',
      'Preferred-Languages: fa, en, ar, ckb, de',
      `Canonical: ${sites.shelf.url}/${file}`,
      '',
    ]);
    assert.equal(existsSync(path.join(sites.published.dist, file)), false);
  });
});
