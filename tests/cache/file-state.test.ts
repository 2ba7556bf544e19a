import assert from 'node:assert/strict';
import { mkdir, rename, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { settledState } from '../../src/cache/file-state.ts';
import { temporaryFolder } from '../support/roots.ts';

describe('the state of a file', () => {
  it('is unknown while the file could change again within a tick of the clock', async (test) => {
    const file = path.join(await temporaryFolder(test), 'fa.md');
    await writeFile(file, 'متن');
    const { ctimeMs } = await stat(file);
    assert.equal(settledState(file, ctimeMs + 2000), undefined);
    assert.equal(typeof settledState(file, ctimeMs + 4000), 'string');
  });

  it('is unknown if the clock was set back, or the time of the file forward', async (test) => {
    const file = path.join(await temporaryFolder(test), 'fa.md');
    await writeFile(file, 'متن');
    const { ctimeMs } = await stat(file);
    assert.equal(settledState(file, ctimeMs - 1_000_000), undefined);
    await utimes(file, new Date(), new Date(Date.now() + 1_000_000));
    assert.equal(settledState(file, ctimeMs + 100_000), undefined);
  });

  it('differs if other bytes of the same length have the same time', async (test) => {
    const folder = await temporaryFolder(test);
    const [file, other] = [path.join(folder, 'fa.md'), path.join(folder, 'other')];
    await writeFile(file, 'متن');
    const { atime, mtime } = await stat(file);
    const later = Date.now() + 100_000;
    const before = settledState(file, later);
    await writeFile(other, 'نتم');
    await utimes(other, atime, mtime);
    await rename(other, file);
    assert.notEqual(settledState(file, later), before);
  });

  it('is unknown for a folder, and for what does not exist', async (test) => {
    const folder = await temporaryFolder(test);
    await mkdir(path.join(folder, 'fa.md'));
    const later = Date.now() + 100_000;
    assert.equal(settledState(path.join(folder, 'fa.md'), later), undefined);
    assert.equal(settledState(path.join(folder, 'fa.md/en.md'), later), undefined);
    assert.equal(settledState(path.join(folder, 'none'), later), undefined);
  });
});
