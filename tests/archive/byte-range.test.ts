import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileReader } from '../../src/archive/byte-range.ts';
import { temporaryFolder } from '../support/roots.ts';

describe('a reader of whole files', () => {
  it('returns each file whole and alone, whatever the size of the one before', async (test) => {
    const folder = await temporaryFolder(test);
    const read = fileReader();
    for (const [name, size] of Object.entries({ a: 5, b: 70_000, c: 3, d: 0, e: 70_001 })) {
      const file = path.join(folder, name);
      await writeFile(file, name.repeat(size));
      assert.equal(read(file).toString(), name.repeat(size));
    }
    assert.throws(() => read(path.join(folder, 'missing')), { code: 'ENOENT' });
  });
});
