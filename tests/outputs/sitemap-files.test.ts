import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entriesOf, filesOf, type SitemapEntry } from '../../src/outputs/sitemap/files.ts';
import { sitemap } from '../../src/outputs/sitemap.ts';
import { daily, madeCatalog } from '../support/made-catalog.ts';

const tags = ['fa', 'en', 'ar', 'ckb', 'de'];

const addressesIn = (entries: readonly SitemapEntry[]): string[] =>
  entries.flatMap(({ pages }) => pages.map(({ path }) => path));

const catalogOfDays = (count: number) =>
  madeCatalog(daily(count).map((made) => ({ ...made, tags })));

describe('the files of a sitemap', () => {
  const sizes = { addresses: 100, bytes: 1_000_000 };

  it('have each page once, and no more addresses than one may have', () => {
    const catalog = catalogOfDays(150);
    const files = filesOf(catalog, sizes);
    assert.equal(files.length, 8);
    for (const file of files) assert.ok(addressesIn(file).length <= 100);
    assert.deepEqual(files.flatMap(addressesIn).sort(), addressesIn(entriesOf(catalog)).sort());
  });

  it('have no more bytes than one may have', () => {
    const catalog = catalogOfDays(150);
    const { url } = catalog.site;
    assert.ok(sitemap.phase === 'render');
    const files = filesOf(catalog, { addresses: 50_000, bytes: 60_000 });
    assert.ok(files.length > 2);
    for (const file of files) {
      // Their XML is written from a catalog, so this counts what each address and each link to a language takes.
      const bytes = file.map(({ pages, fallback }) => {
        const links = [...pages.map(({ path }) => path), fallback].map(
          (path) => `<xhtml:link rel="alternate" hreflang="x-default" href="${url}${path}" />`,
        );
        const around = '<url><loc></loc><lastmod>2023-12-31</lastmod></url>';
        return pages
          .map(({ path }) => `${around}${url}${path}${links.join('')}`.length)
          .reduce((sum, length) => sum + length, 0);
      });
      assert.ok(bytes.reduce((sum, length) => sum + length, 0) < 60_000);
    }
  });

  it('keep all but the last when something newer is added', () => {
    const before = filesOf(catalogOfDays(150), sizes);
    const newer = { id: 'newer', issued: '2024-01-01', tags };
    const after = filesOf(
      madeCatalog([newer, ...daily(150).map((made) => ({ ...made, tags }))]),
      sizes,
    );
    assert.deepEqual(after.slice(0, before.length - 1), before.slice(0, -1));
  });
});

describe('a sitemap', () => {
  it('is one file up to 50,000 addresses, and an index of files above that', async () => {
    assert.ok(sitemap.phase === 'render');
    const small = madeCatalog(daily(3));
    assert.deepEqual(sitemap.partsOf?.(small), []);
    assert.match(String(await sitemap.render(small)), /<urlset .*letter-2023-12-31\.html/);

    const large = catalogOfDays(10_001);
    const { url } = large.site;
    assert.deepEqual(sitemap.partsOf(large), ['1', '2']);
    const index = String(await sitemap.render(large));
    assert.deepEqual(
      Array.from(index.matchAll(/<loc>(.*?)<\/loc>/g), ([, loc]) => loc),
      [`${url}/sitemap.1.xml`, `${url}/sitemap.2.xml`],
    );
    assert.match(
      index,
      /<sitemapindex xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9">/,
    );
    const last = String(await sitemap.render(large, '2'));
    assert.match(last, /<urlset .*letter-2023-12-31\.html.*\/fa\/index\.html/);
    assert.equal(sitemap.path('2'), '/sitemap.2.xml');
  });
});
