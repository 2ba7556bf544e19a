import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { siteZip } from '../../src/build/beside-site.ts';
import { formatNames, isUsual } from '../../src/domain/formats.ts';
import { filesOfSite } from '../../src/outputs/files.ts';
import { formatOf, sizesByFormat } from '../../src/outputs/format-of.ts';
import { goneFormats } from '../../src/outputs/gone-formats.ts';
import { missingSignProblems } from '../../src/outputs/missing-sign-problems.ts';
import { offerOf, outputs } from '../../src/outputs/registry.ts';
import { pagesOf } from '../../src/plan/site-pages.ts';
import { editionPages } from '../../src/views/routes.ts';
import { catalogOf } from '../support/catalog.ts';
import { oneText } from '../support/one-text.ts';
import { outputText } from '../support/output-text.ts';
import { temporaryRoot } from '../support/roots.ts';

/** A record of the publication of an edition, so that there are feeds. */
const published = JSON.stringify({
  id: 'tall-shelves',
  tag: 'fa',
  path: '/fa/tall-shelves.html',
  date: '2023-06-01',
  event: 'published',
  text: '1'.repeat(64),
  words: '2'.repeat(64),
});

/** The catalog of the shelf with `formats`, and the paths of its files without pages. */
async function withFormats(test: TestContext, formats: string | undefined) {
  const root = await temporaryRoot(test, 'shelf', {
    'site.yaml': `name: { fa: قفسه }\nurl: https://shelf.example\nlocales: [fa, en, ar, ckb, de]\n${formats === undefined ? '' : `formats: ${formats}\n`}`,
    'published.jsonl': `${published}\n`,
  });
  const catalog = await catalogOf(root);
  const { rendered, packed } = filesOfSite(catalog);
  const offline = pagesOf.offline(catalog);
  const files = [...rendered, ...packed, ...offline].map(({ path }) => path.slice(1));
  return { catalog, files };
}

const kindsIn = (files: readonly string[]) => [...new Set(files.map(formatOf))].sort();

describe('the formats that a site chooses', () => {
  it('are the usual ones if it chooses none, or all, and each name has an output', async (test) => {
    const { files } = await withFormats(test, undefined);
    assert.deepEqual(kindsIn(files), [...formatNames.filter(isUsual), 'feeds', 'others'].sort());
    const { files: all } = await withFormats(test, `[${formatNames.join(', ')}]`);
    assert.deepEqual(kindsIn(all), [...formatNames, 'feeds', 'others'].sort());
    assert.deepEqual(new Set(outputs.flatMap(({ format }) => format ?? [])), new Set(formatNames));
  });

  it('leave pages, feeds, images and what programs need to find them', async (test) => {
    const { files, catalog } = await withFormats(test, '[]');
    assert.deepEqual(kindsIn(files), ['feeds', 'others']);
    assert.ok(files.includes('sitemap.xml') && files.includes('robots.txt'));
    for (const { props } of editionPages(catalog))
      assert.deepEqual(offerOf(props), { formats: [] });
  });

  it('decide what pages, feeds, the API, bundles and the app for Delta Chat offer', async (test) => {
    const { files, catalog } = await withFormats(test, '[txt, bundle, api]');
    assert.deepEqual(kindsIn(files), ['api', 'bundle', 'feeds', 'others', 'txt']);
    const read = (path: string) => outputText(catalog, path);
    const feed = await read('/fa/feeds/statements.json');
    assert.match(feed, /tall-shelves\.txt"/);
    assert.doesNotMatch(feed, /tall-shelves\.(?:pdf|epub|png)"/);
    const data = JSON.parse(await read('/api/tall-shelves.json')) as {
      editions: { formats: Record<string, string> }[];
    };
    for (const { formats } of data.editions) assert.deepEqual(Object.keys(formats), ['txt', 'zip']);
    for (const { props } of editionPages(catalog)) {
      const { formats, picture } = offerOf(props);
      assert.deepEqual(
        [formats.map(({ extension }) => extension), picture],
        [['txt', 'zip'], undefined],
      );
    }
  });

  it('may begin with a day of issue', async (test) => {
    const { files, catalog } = await withFormats(
      test,
      '[{ format: offline, from: 2023-01-01 }, bundle, webxdc]',
    );
    const expected = editionPages(catalog)
      .filter(({ props }) => props.statement.issued.end >= '2023-01-01')
      .map(({ params: { tag, id } }) => `${tag}/${id}.offline.html`);
    const offline = files.filter((file) => formatOf(file) === 'offline');
    assert.deepEqual(offline.sort(), expected.sort());
    assert.ok(expected.length > 0 && expected.length < editionPages(catalog).length);
    // A bundle without contents is not made.
    const bundles = files.filter((file) => formatOf(file) === 'bundle');
    assert.deepEqual(
      bundles.sort(),
      expected.map((file) => file.replace('offline.html', 'zip')),
    );
    const none = await withFormats(test, '[{ format: offline, from: 2190-01-01 }, webxdc]');
    assert.deepEqual(kindsIn(none.files), ['feeds', 'others']);
  });

  it('decide which formats a warning about missing signs names', async (test) => {
    const { catalog, root } = await oneText(test, 'am', 'የሰው ልጅ ሁሉ ነጻ ነው።', 'የሰው ልጅ');
    const messageWith = (...formats: ('pdf' | 'card' | 'txt' | 'epub')[]) => {
      const site = { ...catalog.site, formats: formats.map((format) => ({ format })) };
      return missingSignProblems({ ...catalog, site }, root).map(({ message }) => message)[0];
    };
    assert.match(messageWith('pdf') ?? '', /so this edition has no leaflet; /);
    assert.match(messageWith('card') ?? '', /so this edition has no card; /);
    assert.match(messageWith('epub') ?? '', /so this edition has no cover in its e-book; /);
    assert.equal(messageWith('txt'), undefined);
  });
});

describe('the sizes of a site', () => {
  it('are added up by format, the largest first', () => {
    const sizes = sizesByFormat([
      ['index.html', 10],
      ['fa/azadi.html', 20],
      ['fa/azadi.pdf', 900],
      ['fa/azadi.offline.html', 60],
      ['fa/azadi.csl.json', 1],
      ['fa/azadi.bib', 1],
      ['fa/feeds/topics/women.xml', 40],
      ['fa/feeds/statements.epub', 25],
      ['fa/feeds/statements.2021.2.epub', 25],
      ['api/azadi.json', 5],
      ['images/azadi/a.png', 7],
      [siteZip, 1000],
    ]);
    assert.deepEqual(Object.entries(sizes), [
      ['site.zip', 1000],
      ['pdf', 900],
      ['offline', 60],
      ['collection', 50],
      ['feeds', 40],
      ['pages', 30],
      ['others', 7],
      ['api', 5],
      ['citations', 2],
    ]);
  });
});

describe('addresses that a site had before it left a format out', () => {
  const before = [
    'index.html',
    'fa/index.html',
    'fa/azadi.html',
    'fa/azadi.pdf',
    'fa/azadi.txt',
    'fa/naan.html',
    'fa/naan.pdf',
    'fa/feeds/statements.epub',
    'api/schema.json',
    'api/azadi.json',
  ];
  const without = (...gone: string[]) => new Set(before.filter((file) => !gone.includes(file)));

  it('are counted by format', () => {
    assert.equal(
      goneFormats(before, without('fa/azadi.pdf', 'fa/naan.pdf', 'fa/feeds/statements.epub')),
      '3 files of the last build are not made any more: pdf (2), collection (1). Links to them lead nowhere now. To keep the addresses, add the formats to formats in content/site.yaml.',
    );
    assert.match(
      goneFormats(before, without('api/schema.json', 'api/azadi.json')) ?? '',
      /^2 files of the last build are not made any more: api \(2\)\./,
    );
  });

  it('are not those of a statement that is gone', () => {
    assert.equal(
      goneFormats(
        before,
        without('fa/azadi.html', 'fa/azadi.pdf', 'fa/azadi.txt', 'api/azadi.json'),
      ),
      undefined,
    );
  });
});
