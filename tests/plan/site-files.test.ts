import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { siteFacts } from '../../src/views/edition-context.ts';
import { planSite } from '../../src/plan/site-files.ts';
import { daily, madeCatalog, named, type MadeStatement } from '../support/made-catalog.ts';

const prisoners = named('prisoners', 'زندانیان سیاسی');
const base = daily(60, [prisoners]).map((one) => ({ ...one, tags: ['fa', 'de'] }));
const changedAt = 40;
const changed = base.map((one, index) =>
  index === changedAt ? { ...one, title: 'پنجره‌ها را باز کنید' } : one,
);
const id = base[changedAt]?.id ?? '';

/** Returns the key of each file of a catalog. */
const keysOf = (catalog: Catalog, code = 'code', pages = 'pages'): Map<string, string> =>
  new Map(planSite(catalog, code, pages).map(({ file, key }) => [file.path, key]));

/** Returns the files that two plans have both, and whose keys differ. */
const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...a].filter(([path, key]) => b.has(path) && b.get(path) !== key).map(([path]) => path);

const plan = keysOf(madeCatalog(base));

describe('the keys of the files of a site', () => {
  it('are the same for the same texts, and one for each file', () => {
    assert.deepEqual(keysOf(madeCatalog(base)), plan);
    const files = planSite(madeCatalog(base), 'code', 'pages').map(({ file }) => file.path);
    assert.equal(new Set(files).size, files.length);
    assert.equal(new Set(plan.values()).size, plan.size);
  });

  it('all change with the code, and those of own pages alone with their sources', () => {
    const catalog = madeCatalog(base);
    assert.equal(differing(plan, keysOf(catalog, 'other')).length, plan.size);
    const own = differing(plan, keysOf(catalog, 'code', 'other'));
    assert.ok(own.length > 0);
    for (const path of own) assert.match(path, /^\/\w+\/pages\//);
  });

  it('change with a title for its editions and what shows it, and for no other text', () => {
    const found = differing(plan, keysOf(madeCatalog(changed)));
    for (const end of ['.html', '.pdf', '.epub', '.txt', '.zip', '.offline.html'])
      if (plan.has(`/fa/${id}${end}`)) assert.ok(found.includes(`/fa/${id}${end}`), end);
    assert.ok(found.includes('/fa/topics/prisoners.1.html'));
    const neighbours = [base[changedAt - 1]?.id, base[changedAt + 1]?.id];
    for (const { id: other } of base) {
      if (other === id) continue;
      const its = found.filter((path) => path.includes(`/${other}.`));
      // The pages before and after it link to it by its title; their formats do not.
      const pages = neighbours.includes(other) ? [`/fa/${other}.html`, `/de/${other}.html`] : [];
      assert.deepEqual(
        its.filter((path) => !pages.includes(path)),
        [],
        other,
      );
    }
  });

  it('of a page change if another page that it links to appears', () => {
    const more = [{ id: 'letter-2024-01-01', issued: '2024-01-01', tags: ['fa'] }, ...base];
    const found = differing(plan, keysOf(madeCatalog(more)));
    assert.ok(found.includes('/fa/index.html') || found.includes('/fa/'));
    assert.ok(found.includes(`/fa/${base[0]?.id ?? ''}.html`));
    assert.deepEqual(
      found.filter((path) => path.includes(`/${id}.`)),
      [],
    );
  });

  it('change with the name and the strings of the site in every language that has them', () => {
    const catalog = madeCatalog(base);
    const renamed = { ...catalog, site: { ...catalog.site, url: 'https://other.example' } };
    const found = differing(plan, keysOf(renamed));
    assert.ok(found.length > plan.size / 2);
    assert.ok(found.includes(`/fa/${id}.html`));
    assert.notEqual(siteFacts(renamed), siteFacts(catalog));
  });

  it('of the book of a language change with its own texts alone, whatever changes in others', () => {
    const [first, ...others] = base.slice(0, 5);
    if (!first) throw new Error('there is no text');
    const circle = { id: 'circle', name: { fa: 'حلقه', de: 'Kreis' } };
    const booksOf = (change: Partial<MadeStatement>) =>
      keysOf(madeCatalog([{ ...first, issuers: [circle], ...change }, ...others]));
    const changedBooks = (change: Partial<MadeStatement>) =>
      differing(booksOf({}), booksOf(change)).filter((path) => path.endsWith('statements.epub'));
    const [fa, de] = ['/fa/feeds/statements.epub', '/de/feeds/statements.epub'];
    const rename = (name: Record<string, string>) => ({ issuers: [{ ...circle, name }] });
    assert.deepEqual(changedBooks({ translated: { title: 'Die Fenster' } }), [de]);
    assert.deepEqual(changedBooks({ tags: ['fa', 'de', 'ar'] }), []);
    assert.deepEqual(changedBooks({ topics: [named('windows')] }), []);
    assert.deepEqual(changedBooks(rename({ fa: 'حلقه', de: 'Runde' })), [de]);
    assert.deepEqual(changedBooks(rename({ fa: 'انجمن', de: 'Kreis' })), [fa]);
    assert.deepEqual(changedBooks({ issued: '2024-01-02' }), [fa, de]);
  });
});

describe('files of equal keys', () => {
  it('have the same bytes, whatever else has changed', async () => {
    const bytesOf = async (catalog: Catalog) => {
      const bytes = new Map<string, string>();
      for (const planned of planSite(catalog, 'code', 'pages')) {
        if (planned.kind !== 'rendered' || /\.(?:pdf|png|epub)$/.test(planned.file.path)) continue;
        bytes.set(planned.file.path, Buffer.from(await planned.file.render()).toString());
      }
      return bytes;
    };
    const before = await bytesOf(madeCatalog(base.slice(30)));
    const keys = keysOf(madeCatalog(base.slice(30)));
    const catalogs = [
      madeCatalog(changed.slice(30)),
      madeCatalog(base.slice(29)),
      madeCatalog(base.slice(30).filter((one) => one.id !== id)),
    ];
    for (const catalog of catalogs) {
      const [now, next] = [await bytesOf(catalog), keysOf(catalog)];
      let count = 0;
      for (const [path, text] of now) {
        if (keys.get(path) !== next.get(path)) continue;
        count += 1;
        assert.equal(text, before.get(path), path);
      }
      assert.ok(count > 30);
    }
  });
});
