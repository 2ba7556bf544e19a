import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { digestList } from '../../src/archive/digest-list.ts';

const [one, two] = ['1'.repeat(64), '2'.repeat(64)];

describe('a list of digests', () => {
  it('has a line for each file in the format of sha256sum', () => {
    assert.equal(digestList(new Map([['fa/بیان.txt', one]])), `${one}  fa/بیان.txt\n`);
    assert.equal(digestList(new Map()), '');
  });

  it('is sorted by code point', () => {
    // U+FF5E sorts before U+1F4D6 by code point, and after it by UTF-16 code unit.
    const paths = ['b', 'a/z', 'a-z', '\u{1F4D6}', '\uFF5E', 'بیان', 'B'];
    const lines = digestList(new Map(paths.map((path) => [path, two]))).split('\n');
    assert.deepEqual(
      lines.map((line) => line.slice(66)),
      ['B', 'a-z', 'a/z', 'b', 'بیان', '\uFF5E', '\u{1F4D6}', ''],
    );
  });

  it('refuses names that sha256sum misreads', () => {
    for (const path of ['fa\\a.txt', 'a\nb', 'a\r', '-'])
      assert.throws(() => digestList(new Map([[path, one]])), {
        kind: 'archive',
        message: `The file ${JSON.stringify(path)} cannot be listed in SHA256SUMS: sha256sum misreads a backslash or a line break in a name, and "-". Rename it.`,
      });
  });
});
