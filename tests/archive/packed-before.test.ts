import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { PackedBefore } from '../../src/archive/packed-before.ts';
import { packContent, zip, zipOfPacked } from '../../src/archive/zip.ts';

const chapter = Buffer.from('<p>کارگران اعتصاب کردند.</p>'.repeat(40));

describe('a file of an earlier ZIP', () => {
  // Another program deflates it to other bytes, which show where they are from.
  const { size, crc32 } = packContent('a.xhtml', chapter);
  const packed = deflateRawSync(chapter, { level: 1 });
  const earlier = zipOfPacked([
    { path: 'mimetype', ...packContent('mimetype', Buffer.from('متن'), { stored: true }) },
    { path: 'متن/a.xhtml', size, crc32, packed },
  ]);
  const before = new PackedBefore(earlier);

  it('is taken as it was deflated, with its text', () => {
    assert.notDeepEqual(packContent('a.xhtml', chapter).packed, packed);
    const found = before.text('متن/a.xhtml');
    assert.deepEqual(found && Buffer.from(found.content.packed), packed);
    assert.equal(found?.source, chapter.toString());
  });

  it('is taken as it was stored', () => {
    assert.equal(before.text('mimetype')?.source, 'متن');
  });

  it('is not taken if it has another checksum than the ZIP says', () => {
    const forged = zipOfPacked([{ path: 'a', size, crc32: crc32 ^ 1, packed }]);
    assert.equal(new PackedBefore(forged).text('a'), undefined);
  });

  it('is not found under another name', () => {
    assert.equal(before.text('a.xhtml'), undefined);
  });

  it('is not found in what is no ZIP, or is cut off', () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.alloc(5),
      chapter,
      earlier.subarray(0, -1),
      Buffer.concat([earlier.subarray(0, 60), earlier.subarray(-22)]),
    ])
      assert.equal(new PackedBefore(bytes).text('متن/a.xhtml'), undefined);
    assert.equal(new PackedBefore(zip([])).text('متن/a.xhtml'), undefined);
  });
});
