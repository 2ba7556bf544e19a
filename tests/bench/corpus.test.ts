import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readContent } from '../../src/source/read-content.ts';
import { digestFolder } from '../support/folder-digest.ts';
import { temporaryFolder } from '../support/roots.ts';
import { editNewest, writeCorpus } from './corpus.ts';

describe('the corpus of npm run bench:build', () => {
  it('has as many texts as asked for, no errors, and the same bytes every time', async (test) => {
    const folder = await temporaryFolder(test);
    const [first, second] = [path.join(folder, 'first'), path.join(folder, 'second')];
    const corpus = await writeCorpus(first, 40);
    assert.deepEqual(await writeCorpus(second, 40), corpus);
    assert.deepEqual(digestFolder(second), digestFolder(first));
    const { editions, problems, ledger } = await readContent(first);
    assert.deepEqual([editions.length, ledger.length, corpus.editions], [40, 40, 40]);
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('has no errors after the edit of its newest text, which is in the ledger', async (test) => {
    const root = path.join(await temporaryFolder(test), 'site');
    const corpus = await writeCorpus(root, 12);
    const mark = await editNewest(root, corpus);
    const file = path.join(root, 'content/statements', corpus.newest.id, 'fa.md');
    assert.equal((await readFile(file, 'utf8')).split(mark).length, 3);
    const { problems, ledger } = await readContent(root);
    assert.equal(ledger.length, 13);
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error'),
      [],
    );
  });
});
