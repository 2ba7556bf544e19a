import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cacheVariable, rootVariable } from '../../src/environment.ts';
import { temporaryFolder, temporaryRoot } from '../support/roots.ts';

// Set before the modules below are loaded, which read it once.
process.env['BAYAN_DEBUG'] = '1';

it('parses each edition once, and makes one HTML tree of it, for its pages and all formats', async (test) => {
  const root = await temporaryRoot(test, 'shelf');
  process.env[rootVariable] = root;
  process.env[cacheVariable] = await temporaryFolder(test);
  const { readContent } = await import('../../src/source/read-content.ts');
  const { catalogOf } = await import('../../src/catalog/catalog.ts');
  const { renderText, renderTextFor } = await import('../../src/catalog/text.ts');
  const { outputFiles } = await import('../../src/outputs/files.ts');
  const { editionPages } = await import('../../src/views/routes.ts');
  const { report } = await import('../../src/debug.ts');

  const content = await readContent(root);
  const catalog = catalogOf(content, { drafts: false });
  const editions = editionPages(catalog).map(({ props }) => props);
  for (const { edition, locale } of editions) {
    renderText(edition, locale);
    renderTextFor('https://shelf.example/fa/a.html', edition, locale);
  }
  for (const file of outputFiles(catalog)) await file.render();

  assert.ok(editions.length > 5);
  const counted = (name: string) => Number(new RegExp(`${name}\\D+(\\d+)`).exec(report())?.[1]);
  assert.equal(counted('content read'), 1);
  // A draft is checked too.
  assert.equal(counted('editions parsed'), content.editions.length);
  assert.equal(counted('statement trees made'), editions.length);
});
