import assert from 'node:assert/strict';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { digestOfPaths } from '../support/folder-digest.ts';
import { temporaryFolder } from '../support/roots.ts';

describe('the fingerprint of the sites of the tests', () => {
  it('changes with a byte, a name or a new file, and with nothing else', async (test) => {
    const folder = await temporaryFolder(test);
    const [source, lock] = [path.join(folder, 'src'), path.join(folder, 'lock.json')];
    await mkdir(path.join(source, 'views'), { recursive: true });
    const file = path.join(source, 'views/title.ts');
    const seen: string[] = [];
    const see = () => seen.push(digestOfPaths([source, lock]));
    await writeFile(lock, '{}');
    await writeFile(file, 'a');
    see();
    await writeFile(file, 'b');
    see();
    await rename(file, path.join(source, 'views/name.ts'));
    see();
    await writeFile(file, '');
    see();
    await writeFile(lock, '[]');
    see();
    assert.equal(new Set(seen).size, 5);
    await writeFile(lock, '{}');
    assert.equal(digestOfPaths([source, lock]), seen[3]);
  });
});
