import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Zip, ZipPassThrough } from 'fflate';
import { readZip } from '../support/read-zip.ts';

/** A ZIP of files that contain their own names. */
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
  it('returns its files in order, without folders', () => {
    const files = readZip(zipOf('b', 'fa/', 'fa/بیان..txt', '1400', '.well-known/a'));
    assert.deepEqual(
      files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]),
      ['b', 'fa/بیان..txt', '1400', '.well-known/a'].map((name) => [name, name]),
    );
    assert.deepEqual(readZip(zipOf()), []);
  });

  it('fails for paths that lead outside the folder on any system', () => {
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
      assert.throws(() => readZip(zipOf('good', path)), /is not safe$/, path);
  });

  it('fails for two files of one name', () => {
    assert.throws(() => readZip(zipOf('a', 'b', 'a')), /the ZIP has two files "a"/);
  });
});
