import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripImage, type StrippedImage } from '../../src/import/strip-image.ts';
import { imageFile } from '../support/image-files.ts';
import { gif, jpeg, png, profile, segment } from '../support/handmade-files.ts';

/** EXIF with one entry, the orientation, in either byte order. */
function exif(order: 'II' | 'MM', orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write(order, 0, 'latin1');
  const short = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(274, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  return segment(0xe1, `Exif\0\0${tiff.toString('latin1')}`);
}

function stripped(bytes: Buffer): StrippedImage {
  const result = stripImage(bytes);
  assert.notEqual(typeof result, 'string');
  return result as StrippedImage;
}

describe('stripping an image', () => {
  it('asks to turn a photo whose EXIF orientation is lost, in either byte order', () => {
    for (const order of ['II', 'MM'] as const)
      for (const orientation of [2, 3, 6, 8]) {
        const { reviewNotes, dropped } = stripped(jpeg(exif(order, orientation)));
        assert.equal(dropped, 1);
        assert.equal(reviewNotes.length, 1, `${order} ${orientation}`);
        assert.match(reviewNotes[0] ?? '', /camera was turned.*rotate it in an image editor/);
      }
  });

  it('adds no note for an upright photo, or for EXIF that cannot be read', () => {
    for (const bytes of [exif('II', 1), exif('MM', 1), segment(0xe1, 'Exif\0\0MM\0*')])
      assert.deepEqual(stripped(jpeg(bytes)).reviewNotes, []);
  });

  it('adds a note if the colour profile of a device is removed', () => {
    const scanner = segment(
      0xe2,
      `ICC_PROFILE\0\x01\x01${profile('EPSON V600').toString('latin1')}`,
    );
    const { reviewNotes } = stripped(jpeg(scanner));
    assert.equal(reviewNotes.length, 1);
    assert.match(reviewNotes[0] ?? '', /colours/);
  });

  it('leaves the bytes that the image had before metadata was added', () => {
    const tail = Buffer.from('a film');
    const notes = [segment(0xfe, 'by Shahla'), exif('II', 6)];
    const cases: [with_: Buffer, without: Buffer][] = [
      [Buffer.concat([jpeg(...notes), tail]), jpeg()],
      [Buffer.concat([png(['tEXt', 'Author\0Shahla'], ['tIME', '1234567']), tail]), png()],
      [Buffer.concat([gif('!\xfe\x06Shahla\0'), tail]), gif()],
      [imageFile('shelf.webp'), imageFile('shelf.webp')],
    ];
    for (const [before, after] of cases) assert.deepEqual(stripped(before).bytes, after);
  });
});
