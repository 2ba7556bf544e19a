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
import { setVariable } from '../support/set-variable.ts';

it('parses each edition once, and makes one HTML tree of it, for its pages and all formats', async (test) => {
  const root = await temporaryRoot(test, 'shelf');
  setVariable(test, rootVariable, root);
  setVariable(test, cacheVariable, await temporaryFolder(test));
  setVariable(test, 'BAYAN_DEBUG', '1');

  const counted = (name: string) =>
    Number(new RegExp(`${name}\\D+(\\d+)`).exec(report())?.[1] ?? 0);
  const names = ['content read', 'editions parsed', 'statement trees made'] as const;
  const before = names.map(counted);
  const content = await readContent(root);
  const catalog = catalogOf(content, { drafts: false });
  const editions = editionPages(catalog).map(({ props }) => props);
  for (const { edition, locale } of editions) {
    renderText(edition, locale);
    renderTextFor('https://shelf.example/fa/a.html', edition, locale);
  }
  for (const file of outputFiles(catalog)) await file.render();

  assert.ok(editions.length > 5);
  const [read, parsed, made] = names.map((name, index) => counted(name) - (before[index] ?? 0));
  assert.equal(read, 1);
  // A draft is checked too.
  assert.equal(parsed, content.editions.length);
  assert.equal(made, editions.length);
});
