import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readBytes } from '../../src/source/read-bytes.ts';
import { readSite } from '../../src/source/read-site.ts';
import { temporaryFolder } from '../support/roots.ts';

/** Returns the message of the problem of a file, or how many bytes were read. */
function resultOf(file: string): string | number {
  const read = readBytes(file, 'content/a.md');
  return 'rule' in read ? read.message : read.length;
}

describe('a file of content/', () => {
  it('is not read if it is a device, which may never end', () => {
    assert.equal(
      resultOf(os.devNull),
      'this is a pipe, a socket or a device; replace it with a plain file',
    );
  });

  it('is not read if it is larger than any text', async (t) => {
    const file = path.join(await temporaryFolder(t), 'a.md');
    await writeFile(file, 'متن');
    await truncate(file, 8_000_000);
    assert.equal(resultOf(file), 8_000_000);
    await truncate(file, 8_000_001);
    assert.equal(
      resultOf(file),
      'the file has 9 MB, and 8 MB are possible; divide it, or move it out of content/',
    );
  });

  it('says why it cannot be read, without a code', async (t) => {
    const folder = await temporaryFolder(t);
    await symlink('loop', path.join(folder, 'loop'));
    assert.equal(
      resultOf(path.join(folder, 'loop')),
      'the file cannot be read: it is a link that leads to itself; remove the link',
    );
  });
});

describe('site.yaml that is a pipe', () => {
  it('is not waited for', { skip: process.platform === 'win32', timeout: 30_000 }, async (t) => {
    const root = await temporaryFolder(t);
    await mkdir(path.join(root, 'content'));
    execFileSync('mkfifo', [path.join(root, 'content/site.yaml')]);
    assert.equal(readSite(root), undefined);
  });
});
