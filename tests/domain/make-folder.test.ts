import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { describeDiskError } from '../../src/domain/disk-error.ts';
import { makeFolder } from '../../src/domain/make-folder.ts';
import { temporaryFolder } from '../support/roots.ts';

const reasonFor = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(() => assert.fail('nothing failed'), describeDiskError);

describe('making a folder', () => {
  it('makes its parents, and returns the first of them', async (t) => {
    const root = await temporaryFolder(t);
    assert.equal(await makeFolder(path.join(root, 'a/b/c')), path.join(root, 'a'));
    assert.equal(await makeFolder(path.join(root, 'a/b/d')), path.join(root, 'a/b/d'));
    assert.equal(await makeFolder(path.join(root, 'a/b')), undefined);
  });

  it('reports that the disk is read-only', async (t) => {
    const root = await temporaryFolder(t);
    // As a read-only disk does it: a missing parent comes first.
    const refuse = async (folder: string) => {
      if (path.dirname(folder) !== root) await mkdir(folder);
      throw Object.assign(new Error('EROFS'), { code: 'EROFS', syscall: 'mkdir', path: folder });
    };
    assert.equal(
      await reasonFor(makeFolder(path.join(root, 'a/b/c'), refuse)),
      `${path.join(root, 'a')} cannot be read or written: the disk is read-only. Copy the folder to another disk, and run this there.`,
    );
  });

  it('reports a file and a broken link in its place', async (t) => {
    const root = await temporaryFolder(t);
    const at = (name: string) => path.join(root, name);
    await writeFile(at('file'), '');
    await symlink('missing', at('link'));
    const reason =
      'cannot be read or written: it is a file or a broken link, and must be a folder. Rename or delete it.';
    assert.deepEqual(
      [await reasonFor(makeFolder(at('file'))), await reasonFor(makeFolder(at('link/a')))],
      [`${at('file')} ${reason}`, `${at('link')} ${reason}`],
    );
    assert.match((await reasonFor(makeFolder(at('file/a')))) ?? '', /one of its parents is a file/);
  });
});
