import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { visit } from 'unist-util-visit';
import { pagesOf, readPage } from '../support/pages.ts';
import { sites, type BuiltSite } from '../support/built-sites.ts';

/** The links of a page, and the ids that links can point to. */
interface Page {
  readonly ids: Set<string>;
  readonly repeated: string[];
  readonly links: string[];
}

async function scan(dist: string, page: string): Promise<Page> {
  const found: Page = { ids: new Set(), repeated: [], links: [] };
  visit(await readPage(dist, page), 'element', ({ properties, tagName }) => {
    const { id, href, src, action } = properties;
    // metadata.test.ts tests links in the head.
    if (
      tagName === 'link' &&
      ([properties['rel']].flat().includes('canonical') || properties['hrefLang'])
    )
      return;
    if (typeof id === 'string') {
      if (found.ids.has(id)) found.repeated.push(id);
      found.ids.add(id);
    }
    for (const link of [href, src, action]) if (typeof link === 'string') found.links.push(link);
    const isData = properties['type'] === 'application/ld+json';
    assert.ok(
      isData ||
        (tagName === 'script' && page.endsWith('/search.html')) ||
        !['script', 'iframe', 'object', 'embed', 'base'].includes(tagName),
      `${page} has a ${tagName}`,
    );
  });
  return found;
}

/** The text of all content files: a link to another site must be in one of them. */
async function declaredAddresses(site: BuiltSite): Promise<string> {
  const { listFiles } = await import('../../src/source/list-files.ts');
  const content = path.join(site.root, 'content');
  const files = await listFiles(content);
  return (await Promise.all(files.map((file) => readFile(path.join(content, file), 'utf8')))).join(
    '\n',
  );
}

for (const [name, site] of Object.entries(sites)) {
  describe(`the links of the ${name} site`, async () => {
    const names = await pagesOf(site.dist);
    const pages = new Map(
      await Promise.all(names.map(async (page) => [page, await scan(site.dist, page)] as const)),
    );
    const declared = await declaredAddresses(site);

    it('resolve, each file and each anchor', () => {
      const broken: string[] = [];
      for (const [page, { links }] of pages) {
        if (page === '/404.html') continue;
        for (const link of links) {
          if (/^(data|https?|mailto):/.test(link)) continue;
          const { pathname, hash } = new URL(link, `site:${page}`);
          const file = decodeURIComponent(pathname);
          const anchor = decodeURIComponent(hash.slice(1));
          const target = pages.get(file);
          if (!file.endsWith('.html') && existsSync(path.join(site.dist, file))) continue;
          if (!target || (anchor !== '' && !target.ids.has(anchor)))
            broken.push(`${page} → ${link}`);
        }
      }
      assert.deepEqual(broken, []);
    });

    it('are relative, with file name and extension, and in 404.html begin at the path of the site', () => {
      const wrong: string[] = [];
      for (const [page, { links }] of pages) {
        if (page === '/404.html') continue;
        for (const link of links) {
          if (/^(data|https?|mailto):/.test(link) || link.startsWith('#')) continue;
          if (link.startsWith('/') || !/\.\w+(#|$)/.test(link)) wrong.push(`${page} → ${link}`);
        }
      }
      assert.deepEqual(wrong, []);
      const base = new URL(site.url).pathname.replace(/\/$/, '');
      const missing = pages.get('/404.html')?.links.filter((link) => !/^(data:|#)/.test(link));
      assert.ok(
        missing?.every((link) => link.startsWith(`${base}/`) && pages.has(link.slice(base.length))),
        String(missing),
      );
      assert.ok((missing?.length ?? 0) >= 5);
    });

    it('leave the site only if a text has the address, or to share the page itself', () => {
      const undeclared: string[] = [];
      for (const [page, { links }] of pages) {
        if (page === '/404.html') continue;
        for (const link of links) {
          const sends =
            /^(https:\/\/t\.me\/share\/url|https:\/\/wa\.me\/|https:\/\/x\.com\/intent\/post|mailto:)\?/.test(
              link,
            ) && link.endsWith(site.url + page);
          // An offline page links to its site.
          const leadsHome =
            page.endsWith('.offline.html') &&
            pages.has(link.slice(site.url.length).replace(/#.*/, ''));
          if (sends || leadsHome) continue;
          if (/^(https?|mailto):/.test(link) && !declared.includes(link.replace(/^mailto:/, '')))
            undeclared.push(`${page} → ${link}`);
        }
      }
      assert.deepEqual(undeclared, []);
    });

    it('never find two elements with one id', () => {
      const repeated = [...pages].flatMap(([page, { repeated }]) =>
        repeated.map((id) => `${page} #${id}`),
      );
      assert.deepEqual(repeated, []);
    });

    it('reach every page from the root, except the one for editors', () => {
      const reached = new Set(['/404.html']);
      const queue = ['/index.html'];
      for (const page of queue) {
        if (reached.has(page)) continue;
        reached.add(page);
        for (const link of pages.get(page)?.links ?? []) {
          if (!/^(data|https?|mailto):/.test(link))
            queue.push(decodeURIComponent(new URL(link, `site:${page}`).pathname));
        }
      }
      assert.deepEqual(
        names.filter((page) => !reached.has(page)),
        ['/status.html'],
      );
    });
  });
}
