import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { png } from '../support/handmade-files.ts';
import { findIn } from '../support/planted.ts';

/** An icon of these images, and optionally more bytes after the directory and at the end. */
function icon(images: readonly Buffer[], before = '', after = ''): Buffer {
  const header = Buffer.from([0, 0, 1, 0, images.length, 0]);
  let at = 6 + 16 * images.length + before.length;
  const entries = images.map((image) => {
    const entry = Buffer.from([1, 1, 0, 0, 1, 0, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    entry.writeUInt32LE(image.length, 8);
    entry.writeUInt32LE(at, 12);
    at += image.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, Buffer.from(before), ...images, Buffer.from(after)]);
}

/** One pixel of 32 bits with its mask, as in a BMP. */
function pixel(more = ''): Buffer {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(1, 4);
  header.writeInt32LE(2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  return Buffer.concat([header, Buffer.alloc(8), Buffer.from(more)]);
}

describe('an icon', () => {
  it('of images without metadata passes', async (test) => {
    assert.deepEqual(await findIn(test, { 'favicon.ico': icon([pixel(), png()]) }), []);
  });

  it('is refused with metadata in an image, or with bytes outside of them', async (test) => {
    const found = await findIn(test, {
      'a.ico': icon([png(['tEXt', 'Author\0Sara'])]),
      'b.ico': icon([pixel()], 'Sara'),
      'c.ico': icon([pixel()], '', 'Sara'),
      'd.ico': icon([pixel('Sara')]),
      'e.ico': icon([]),
    });
    assert.deepEqual(found, [
      'a.ico: cannot be read: a PNG in it has a chunk tEXt',
      'b.ico: cannot be read: it has data between its pictures',
      'c.ico: 4 bytes after the end in an image: "Sara"',
      'd.ico: cannot be read: a bitmap in it has more data than pixels',
      'e.ico: cannot be read: it is truncated',
    ]);
  });
});
