import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { rootVariable } from '../../src/environment.ts';
import { leafletContentOf } from '../../src/outputs/leaflet/content.ts';
import { typesetLeaflet } from '../../src/outputs/leaflet/typesetter.ts';
import { editionPages } from '../../src/views/routes.ts';
import { catalogOf } from '../support/catalog.ts';
import { temporaryRoot } from '../support/roots.ts';

/** Makes the leaflet of a Persian text. PDF/UA-1 is checked while it is written: a violation throws. */
async function leafletOf(test: TestContext, body: string): Promise<Buffer> {
  const root = await temporaryRoot(test, 'shelf', {
    'statements/made/fa.md': `---\ntitle: خواست‌ها\nissued: 2023-05-01\nissuers: [reading-circle]\n---\n\n${body}\n`,
  });
  process.env[rootVariable] = root;
  const page = editionPages(await catalogOf(root)).find(({ props }) => props.edition.id === 'made');
  assert.ok(page);
  return typesetLeaflet(leafletContentOf(page.props));
}

it('makes a leaflet of a text whose first heading is below the level of a later one', async (test) => {
  await assert.doesNotReject(leafletOf(test, '### دستمزد\n\nمتن.\n\n## بیمه\n\nمتن.'));
});

it('makes a leaflet of a table that is longer than a page and has a link in its header', async (test) => {
  const rows = '| دروازه شمالی | ۱۲ |\n'.repeat(120);
  await assert.doesNotReject(
    leafletOf(test, `| [کتابخانه](https://example.org/a) | شمار |\n| --- | --- |\n${rows}`),
  );
});

it('makes a leaflet of a long table whose words are wider than its columns', async (test) => {
  const rows = '| دروازه شمالی | Bibliotheksregalverwaltungsgemeinschaft |\n'.repeat(120);
  await assert.doesNotReject(leafletOf(test, `| کتابخانه | شمار |\n| --- | --- |\n${rows}`));
});

it('makes a leaflet of a heading with a word that is wider than its line', async (test) => {
  await assert.doesNotReject(leafletOf(test, `## ${'a'.repeat(200)}\n\n### ${'ب'.repeat(200)}`));
});
