import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { byCodePoint, listFolder } from '../../src/archive/folder.ts';
import { folderOf } from './folders.ts';

describe('the list of a folder', () => {
  it('is sorted by code point on every system', async (test) => {
    // U+FF5E sorts before U+1F4D6 by code point, and after it by UTF-16 code unit.
    const files = ['.well-known/a', 'B', 'a-z', 'a/z', 'b', 'بیان/fa.txt', '\uFF5E', '\u{1F4D6}'];
    const folder = await folderOf(
      test,
      Object.fromEntries(files.toReversed().map((file) => [file, ''])),
    );
    assert.deepEqual(await listFolder(folder), files);
  });

  it('has files only, without empty folders and symbolic links', async (test) => {
    const folder = await folderOf(test, { 'a/b.txt': '' });
    await mkdir(path.join(folder, 'empty'));
    await symlink(path.join(folder, 'a/b.txt'), path.join(folder, 'link.txt'));
    await symlink(path.join(folder, 'a'), path.join(folder, 'linked'));
    assert.deepEqual(await listFolder(folder), ['a/b.txt']);
  });
});

describe('the order by code point', () => {
  it('is the one of the bytes in UTF-8', () => {
    const signs = [
      'a',
      'z',
      '/',
      'ی',
      '\u200C',
      '\uD7FF',
      '\uE000',
      '\uFF5E',
      '\u{10000}',
      '\u{1F4D6}',
    ];
    const texts = ['', ...signs, ...signs.flatMap((a) => signs.map((b) => `fa/${a}${b}`))];
    for (const a of texts)
      for (const b of texts)
        assert.equal(
          Math.sign(byCodePoint(a, b)),
          Buffer.compare(Buffer.from(a), Buffer.from(b)),
          JSON.stringify([a, b]),
        );
  });
});
