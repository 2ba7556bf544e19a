import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { digestList } from '../../src/archive/digest-list.ts';

const [one, two] = ['1'.repeat(64), '2'.repeat(64)];

describe('a list of digests', () => {
  it('has a line for each file, as sha256sum writes it', () => {
    assert.equal(digestList(new Map([['fa/بیان.txt', one]])), `${one}  fa/بیان.txt\n`);
    assert.equal(digestList(new Map()), '');
  });

  it('goes by code points, whatever the order was', () => {
    // U+FF5E is before U+1F4D6, and after its first half in UTF-16.
    const paths = ['b', 'a/z', 'a-z', '\u{1F4D6}', '\uFF5E', 'بیان', 'B'];
    const lines = digestList(new Map(paths.map((path) => [path, two]))).split('\n');
    assert.deepEqual(
      lines.map((line) => line.slice(66)),
      ['B', 'a-z', 'a/z', 'b', 'بیان', '\uFF5E', '\u{1F4D6}', ''],
    );
  });

  it('refuses names that programs read differently, and says which', () => {
    for (const path of ['fa\\a.txt', 'a\nb', 'a\r', '-'])
      assert.throws(() => digestList(new Map([[path, one]])), {
        kind: 'archive',
        message: `The file ${JSON.stringify(path)} cannot stand in a list of digests: a backslash or a line break in a name, or "-" alone, means something else there. Rename it.`,
      });
  });
});
