import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import path from 'node:path';
import { describe, it } from 'node:test';
import { editionTree } from '../../src/catalog/edition-tree.ts';
import { keptText } from '../../src/cache/kept-texts.ts';
import { isBayanError } from '../../src/domain/bayan-error.ts';
import { rootVariable } from '../../src/environment.ts';
import { readStatement } from '../../src/markdown/statement.ts';
import { treeToJson } from '../../src/markdown/tree-json.ts';
import { temporaryRoot } from '../support/roots.ts';

const file = 'content/statements/unlisted/fa.md';
const source = '---\ntitle: کتابخانه\n---\n\nدرهای *کتابخانه* باز است.\n';
const body = '\n'.repeat(4) + 'درهای *کتابخانه* باز است.\n';
const json = treeToJson(readStatement({ path: file, markdown: body }).tree);
const edition = { treeDigest: hash('sha256', json), file };

describe('the syntax tree of an edition', () => {
  it('is parsed from its file again if it is kept nowhere', async (test) => {
    const root = await temporaryRoot(test, 'shelf', { 'statements/unlisted/fa.md': source });
    process.env[rootVariable] = root;
    assert.equal(keptText(edition.treeDigest), undefined);
    assert.deepEqual(editionTree(edition), JSON.parse(json));
  });

  it('is refused if its file has changed since', async (test) => {
    const changed = source.replace('باز', 'بسته');
    const root = await temporaryRoot(test, 'shelf', { 'statements/unlisted/fa.md': changed });
    process.env[rootVariable] = root;
    assert.throws(
      () => editionTree(edition),
      (error) =>
        isBayanError(error, 'content') &&
        error.message.includes(`${path.posix.normalize(file)} has changed since it was read.`),
    );
  });
});
