import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Zip, ZipPassThrough } from 'fflate';
import { readZip } from '../../src/archive/unzip.ts';

/** A ZIP of files that hold their own names, whatever these are. */
function zipOf(...names: string[]): Buffer {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const name of names) {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(Buffer.from(name), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

describe('reading a ZIP', () => {
  it('gives its files in their order, and no folders', () => {
    const files = readZip(zipOf('b', 'fa/', 'fa/بیان..txt', '1400', '.well-known/a'));
    assert.deepEqual(
      files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]),
      ['b', 'fa/بیان..txt', '1400', '.well-known/a'].map((name) => [name, name]),
    );
    assert.deepEqual(readZip(zipOf()), []);
  });

  it('refuses paths that lead out of the folder, on whichever system', () => {
    const paths = [
      '/etc/passwd',
      '../a',
      'a/../../b',
      'a/..',
      '../',
      'C:/a',
      'c:a',
      'a\\..\\b',
      './a',
      'a//b',
      '__proto__',
    ];
    for (const path of paths)
      assert.throws(() => readZip(zipOf('good', path)), {
        kind: 'archive',
        message: `The ZIP has a file ${JSON.stringify(path)}, which is no path within a folder. Do not unpack it.`,
      });
  });

  it('refuses two files of one name', () => {
    assert.throws(() => readZip(zipOf('a', 'b', 'a')), {
      kind: 'archive',
      message: 'The ZIP has two files "a", and programs take either. Do not unpack it.',
    });
  });
});
