import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { PackedBefore } from '../../src/archive/packed-before.ts';
import { packContent, zip, zipOfPacked } from '../../src/archive/zip.ts';

const chapter = Buffer.from('<p>کارگران اعتصاب کردند.</p>'.repeat(40));
const picture = Buffer.from([...Array(300).keys()]);

describe('a content of an earlier ZIP', () => {
  // Another program deflates it to other bytes, which show where they are from.
  const { size, crc32 } = packContent('a.xhtml', chapter);
  const packed = deflateRawSync(chapter, { level: 1 });
  const earlier = zipOfPacked([
    { path: 'mimetype', ...packContent('mimetype', picture, { stored: true }) },
    { path: 'متن/a.xhtml', size, crc32, packed },
  ]);
  const before = new PackedBefore(earlier);

  it('is taken as it was deflated, under any name', () => {
    assert.notDeepEqual(packContent('a.xhtml', chapter).packed, packed);
    assert.deepEqual(Buffer.from(packContent('b.xhtml', chapter, { before }).packed), packed);
  });

  it('is not taken for another one of the same checksum and size', () => {
    const other = Buffer.from('<p>کارگران پیروز شدند!!!!</p>'.repeat(40));
    const forged = zipOfPacked([{ ...packContent('a.xhtml', other), path: 'a', packed }]);
    assert.equal(new PackedBefore(forged).deflated(other), undefined);
    assert.equal(before.deflated(other), undefined);
  });

  it('is not taken if it was stored, or is to be stored', () => {
    assert.equal(before.deflated(picture), undefined);
    assert.equal(packContent('a', chapter, { stored: true, before }).packed, chapter);
  });

  it('is not found in what is no ZIP, or is cut off', () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.alloc(5),
      chapter,
      earlier.subarray(0, -1),
      Buffer.concat([earlier.subarray(0, 60), earlier.subarray(-22)]),
    ])
      assert.equal(new PackedBefore(bytes).deflated(chapter), undefined);
    assert.equal(new PackedBefore(zip([])).deflated(chapter), undefined);
  });
});
