import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findIn } from '../support/planted.ts';
import { imageFile } from '../support/image-files.ts';
import { gif, jpeg, png, profile, segment, webp } from '../support/handmade-files.ts';

describe('an image', () => {
  it('without metadata passes, in sRGB and as a looping animation', async (test) => {
    const found = await findIn(test, {
      'a.png': png(['pHYs', '\0\0\x0b\x13\0\0\x0b\x13\x01']),
      'a.jpg': jpeg(
        segment(0xe2, `ICC_PROFILE\0\x01\x01${profile('sRGB IEC61966-2.1').toString('latin1')}`),
        segment(0xee, 'Adobe\0\x64\0\0\0\0\x01'),
      ),
      'a.webp': webp(['ICCP', profile('sRGB').toString('latin1')]),
      'a.gif': gif('!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0', '!\xf9\x04\0\0\0\0\0'),
    });
    assert.deepEqual(found, []);
  });

  it('is refused as a PNG with any other chunk', async (test) => {
    for (const type of ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME', 'iCCP'])
      assert.deepEqual(await findIn(test, { 'a.png': png([type, 'Author\0Shahla']) }), [
        `a.png: a chunk ${type} in an image: "Author Shahla"`,
      ]);
  });

  it('is refused as a JPEG with EXIF, XMP, Photoshop metadata, a comment or the colour profile of a device', async (test) => {
    const segments: [marker: number, content: string, what: string][] = [
      [0xe1, 'Exif\0\0MM\0*', 'a segment APP1 (EXIF)'],
      [0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>', 'a segment APP1 (XMP)'],
      [0xed, 'Photoshop 3.0\0', 'a segment APP13 (Photoshop)'],
      [0xfe, 'by Shahla', 'a comment'],
      [
        0xe2,
        `ICC_PROFILE\0\x01\x01${profile('EPSON V600').toString('latin1')}`,
        'a segment APP2 (a colour profile)',
      ],
      [0xe0, `JFXX\0\x10`, 'a segment APP0 (a thumbnail)'],
      [0xe5, 'Shahla', 'a segment APP5'],
      [0xf0, 'Shahla', 'a segment F0'],
    ];
    for (const [marker, content, what] of segments) {
      const [found = '', ...others] = await findIn(test, {
        'a.jpg': jpeg(segment(marker, content)),
      });
      assert.ok(found.startsWith(`a.jpg: ${what} in an image: `), found);
      assert.deepEqual(others, []);
    }
  });

  it('is refused as a JPEG with a thumbnail, in JFIF or in its extension JFXX', async (test) => {
    const picture = imageFile('shelf.jpg');
    const afterJfif = picture.subarray(20);
    const start = picture.subarray(0, 2);
    const withHeader = (...headers: readonly Buffer[]) =>
      Buffer.concat([start, ...headers, afterJfif]);
    const jfif = (width: number, height: number, pixels: string) =>
      segment(0xe0, `JFIF\0\x01\x02\0\0\x01\0\x01${String.fromCharCode(width, height)}${pixels}`);
    const found = await findIn(test, {
      'a.jpg': withHeader(jfif(0, 0, '')),
      'b.jpg': withHeader(jfif(2, 1, 'RGBrgb')),
      // One that claims a thumbnail and has no pixels of it.
      'c.jpg': withHeader(jfif(2, 1, '')),
      'd.jpg': withHeader(jfif(0, 0, 'RGBrgb')),
      'e.jpg': withHeader(jfif(0, 0, ''), segment(0xe0, 'JFXX\0\x13\x02\x01RGBrgb')),
    });
    assert.deepEqual(
      found.map((line) => line.split(' in an')[0]),
      [
        ...['b', 'c', 'd'].map(
          (name) => `${name}.jpg: a segment APP0 (JFIF with a thumbnail or an odd resolution)`,
        ),
        'e.jpg: a segment APP0 (a thumbnail)',
      ],
    );
  });

  it('is refused as a WebP or GIF with metadata', async (test) => {
    const found = await findIn(test, {
      'a.webp': webp(['EXIF', 'MM camera']),
      'b.webp': webp(['XMP ', '<x:xmpmeta>']),
      'c.webp': webp(['ICCP', profile('Shahla’s screen').toString('latin1')]),
      'd.gif': gif('!\xfe\x06Shahla\0'),
      'e.gif': gif('!\xff\x0bXMP DataXMP\x02ab\0'),
    });
    assert.deepEqual(
      found.map((line) => line.split(' in an image')[0]),
      [
        'a.webp: a chunk EXIF',
        'b.webp: a chunk XMP',
        'c.webp: a chunk ICCP',
        'd.gif: a comment',
        'e.gif: XMP',
      ],
    );
  });

  it('is refused if there is data after its end', async (test) => {
    const more = Buffer.from('film of 2026');
    const found = await findIn(test, {
      'a.png': Buffer.concat([png(), more]),
      'b.jpg': Buffer.concat([jpeg(), more]),
      'c.webp': Buffer.concat([webp(), more]),
      'd.gif': Buffer.concat([gif(), more]),
    });
    assert.deepEqual(
      found.map((line) => line.slice(line.indexOf(': ') + 2)),
      Array<string>(4).fill('12 bytes after the end in an image: "film of 2026"'),
    );
  });

  it('is read by its first bytes, and refused if its extension is of another format', async (test) => {
    const found = await findIn(test, {
      'a.png': jpeg(segment(0xfe, 'by Shahla')),
      'b.txt': png(['tEXt', 'Shahla']),
      'c.jpg': 'no picture',
      'd.png': png().subarray(0, 40),
      'e.avif': 'ftypavif\0Exif\0\0MM',
    });
    assert.deepEqual(found, [
      'a.png: a JPEG picture that is named .png',
      'a.png: a comment in an image: "by Shahla"',
      'b.txt: a PNG picture that is named .txt',
      'b.txt: a chunk tEXt in an image: "Shahla"',
      'c.jpg: cannot be read: it is not a .jpg file, since it begins with "no picture"',
      'd.png: cannot be read: it is truncated',
      'e.avif: a file of a type that Bayan cannot check: .avif',
    ]);
  });
});
