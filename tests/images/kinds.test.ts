import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kindOf } from '../../src/images/kinds.ts';
import { imageFile } from '../support/image-files.ts';

const read = (bytes: Buffer) => kindOf(bytes)?.read(bytes);

const files = [
  ['shelf.png', 'PNG'],
  ['shelf.jpg', 'JPEG'],
  ['shelf.webp', 'WebP'],
  ['lossless.webp', 'WebP'],
  ['opacity.webp', 'WebP'],
  ['shelf.gif', 'GIF'],
] as const;

describe('an image', () => {
  for (const [file, name] of files) {
    it(`is recognised by its bytes, with its size and no extras: ${file}`, () => {
      const bytes = imageFile(file);
      assert.equal(kindOf(bytes)?.name, name);
      assert.deepEqual(read(bytes), { size: { width: 60, height: 40 }, extras: [] });
    });

    it(`is reported as broken wherever it is truncated: ${file}`, () => {
      const bytes = imageFile(file);
      for (let length = 16; length < bytes.length; length += 1)
        assert.ok(read(bytes.subarray(0, length))?.broken !== undefined, `${length} bytes`);
    });
  }

  it('in WebP has its size without the bits next to it, which are for scaling and transparency', () => {
    const lossy = imageFile('shelf.webp');
    lossy.writeUInt16LE(60 | 0x4000, 26);
    lossy.writeUInt16LE(40 | 0xc000, 28);
    assert.deepEqual(read(lossy)?.size, { width: 60, height: 40 });
    const lossless = imageFile('lossless.webp');
    lossless.writeUInt32LE((60 - 1) | ((16_384 - 1) << 14) | (1 << 28), 21);
    assert.deepEqual(read(lossless)?.size, { width: 60, height: 16_384 });
  });

  it('with a side of zero pixels has no size', () => {
    const bytes = imageFile('shelf.png');
    bytes.writeUInt32BE(0, 16);
    assert.equal(read(bytes)?.size, undefined);
  });

  it('is not recognised in text or in a format that pages cannot show', () => {
    for (const start of ['<svg xmlns="http://www.w3.org/2000/svg">', 'BM6\x1c\0\0', 'متن', ''])
      assert.equal(kindOf(Buffer.from(start)), undefined);
  });
});
