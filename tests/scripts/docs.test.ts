import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { addressList } from '../../src/outputs/address-list.ts';
import { outputs } from '../../src/outputs/registry.ts';
import { documents, withLists } from '../../scripts/docs.ts';
import { project } from '../support/sites.ts';

describe('the documents', () => {
  for (const document of documents)
    it(`list every format, command and rule of the registries: ${document} (npm run docs)`, async () => {
      const text = await readFile(path.join(project, document), 'utf8');
      assert.equal(text, withLists(document, text));
    });

  it('give each format its address, its name in site.yaml and a description', () => {
    const list = addressList(outputs);
    assert.equal(list.split('\n').length, outputs.length);
    assert.match(list, /^- `\/<tag>\/<id>\.png` \(`card`\): the preview picture of its link\.$/m);
    assert.match(
      list,
      /^- `\/<tag>\/feeds\/topics\/<id>\.xml`: the Atom feed of a topic in a language\.$/m,
    );
  });
});
