import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { stripImage, type StrippedImage } from '../../src/import/strip-image.ts';
import { imageFile } from '../support/image-files.ts';
import { gif, jpeg, png, profile, segment, webp } from '../support/handmade-files.ts';

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

/** The content of a chunk iCCP. */
const pngProfile = (icc: Buffer): Buffer =>
  Buffer.concat([Buffer.from('EPSON\0\0'), deflateSync(icc)]);

function stripped(bytes: Buffer): StrippedImage {
  const result = stripImage(bytes);
  assert.notEqual(typeof result, 'string');
  return result as StrippedImage;
}

describe('stripping an image', () => {
  it('keeps how the camera was turned, in the shortest EXIF', () => {
    for (const order of ['II', 'MM'] as const)
      for (const orientation of [2, 3, 6, 8]) {
        const plain = jpeg(exif(order, orientation));
        assert.deepEqual(stripped(plain), {
          bytes: plain,
          extension: 'jpg',
          removed: [],
          notes: [],
        });
        const camera = Buffer.concat([exif(order, orientation), Buffer.from('Canon')]);
        camera.writeUInt16BE(camera.length - 2, 2);
        const { bytes, removed } = stripped(jpeg(camera));
        assert.deepEqual(removed, ['a segment APP1 (EXIF)']);
        assert.deepEqual(bytes, jpeg(exif('MM', orientation)));
      }
  });

  it('removes EXIF of an upright photo, or EXIF that cannot be read', () => {
    const upright = Buffer.concat([exif('II', 1), Buffer.from('Canon')]);
    upright.writeUInt16BE(upright.length - 2, 2);
    for (const bytes of [upright, segment(0xe1, 'Exif\0\0MM\0*')])
      assert.deepEqual(stripped(jpeg(bytes)).bytes, jpeg());
  });

  it('asks to turn a PNG or WebP whose orientation is lost', () => {
    const tiff = exif('MM', 6).subarray(10);
    for (const bytes of [png(['eXIf', tiff]), webp(['EXIF', tiff])]) {
      const { notes, removed } = stripped(bytes);
      assert.equal(removed.length, 1);
      assert.match(notes[0] ?? '', /camera was turned.*rotate it in an image editor/);
    }
  });

  it('reduces the colour profile of a device to its colours', () => {
    const scanner = profile('EPSON V600', [['vcgt', `vcgt${'\x01'.repeat(20)}`]]);
    const whole = (icc: Buffer) =>
      jpeg(segment(0xe2, `ICC_PROFILE\0\x01\x01${icc.toString('latin1')}`));
    const { bytes, notes } = stripped(whole(scanner));
    assert.deepEqual(notes, []);
    const names = ['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'];
    for (const name of names) assert.ok(bytes.includes(name), name);
    for (const name of ['EPSON', 'vcgt', 'desc']) assert.ok(!bytes.includes(name), name);
    assert.ok(stripped(png(['iCCP', pngProfile(scanner)])).bytes.includes('iCCP'));
    assert.ok(stripped(webp(['ICCP', scanner])).bytes.includes('rTRC'));
  });

  it('adds a note if a colour profile without colours is removed', () => {
    const { notes } = stripped(jpeg(segment(0xe2, `ICC_PROFILE\0\x01\x01EPSON V600`)));
    assert.equal(notes.length, 1);
    assert.match(notes[0] ?? '', /colours/);
  });

  it('leaves the bytes that the image had before metadata was added', () => {
    const tail = Buffer.from('a film');
    const cases: [with_: Buffer, without: Buffer][] = [
      [Buffer.concat([jpeg(segment(0xfe, 'by Shahla')), tail]), jpeg()],
      [Buffer.concat([png(['tEXt', 'Author\0Shahla'], ['tIME', '1234567']), tail]), png()],
      [Buffer.concat([gif('!\xfe\x06Shahla\0'), tail]), gif()],
      [imageFile('shelf.webp'), imageFile('shelf.webp')],
    ];
    for (const [before, after] of cases) assert.deepEqual(stripped(before).bytes, after);
    const { bytes, removed } = stripped(webp(['EXIF', 'MM camera'], ['XMP ', '<x:xmpmeta>']));
    assert.deepEqual(removed, ['a chunk EXIF', 'a chunk XMP']);
    assert.equal(bytes.readUInt32LE(4), bytes.length - 8);
    assert.equal(bytes[20], 0);
    assert.deepEqual(bytes.subarray(30), webp().subarray(12));
  });
});
