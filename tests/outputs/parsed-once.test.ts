import assert from 'node:assert/strict';
import { it } from 'node:test';
import { catalogOf } from '../../src/catalog/catalog.ts';
import { renderText, renderTextFor } from '../../src/catalog/text.ts';
import { report } from '../../src/debug.ts';
import { cacheVariable, rootVariable } from '../../src/environment.ts';
import { outputFiles } from '../../src/outputs/files.ts';
import { readContent } from '../../src/source/read-content.ts';
import { editionPages } from '../../src/views/routes.ts';
import { temporaryFolder, temporaryRoot } from '../support/roots.ts';

it('parses each edition once, and makes one HTML tree of it, for its pages and all formats', async (test) => {
  const root = await temporaryRoot(test, 'shelf');
  process.env[rootVariable] = root;
  process.env[cacheVariable] = await temporaryFolder(test);
  process.env['BAYAN_DEBUG'] = '1';
  test.after(() => Reflect.deleteProperty(process.env, 'BAYAN_DEBUG'));

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
