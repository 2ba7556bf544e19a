import { jpeg, profile, segment } from '../../support/handmade-files.ts';
import {
  jpegWith,
  jpegWithIds,
  jpegWithJfif,
  jpegWithMore,
  jpegWithScanTwice,
} from '../../support/changed-pictures.ts';
import { imageFile } from '../../support/image-files.ts';
import {
  inDrawing,
  inPage,
  inPublic,
  inStatement,
  inStyle,
  inZip,
} from '../../support/planted-pictures.ts';
import type { PlantingGroup } from '../planting.ts';

const shelf = imageFile('shelf.jpg');
const zeros = (count: number) => '\0'.repeat(count);
const exif = (content: string) => segment(0xe1, `Exif\0\0${content}`);

/** EXIF with these entries of a directory. */
const tiff = (...entries: readonly string[]) =>
  `MM\0*\0\0\0\x08\0${String.fromCharCode(entries.length)}${entries.join('')}\0\0\0\0`;
const turned = '\x01\x12\0\x03\0\0\0\x01\0\x06\0\0';
const camera = exif(tiff('\x01\x0f\0\x02\0\0\0\x04Sara'));
const plainTurned = exif(tiff(turned));

const icc = (content: Buffer, part = 1, parts = 1) =>
  segment(0xe2, `ICC_PROFILE\0${String.fromCharCode(part, parts)}${content.toString('latin1')}`);

/** A profile of sRGB with other bytes somewhere in its header. */
function withHeader(at: number, bytes: string): Buffer {
  const changed = profile('sRGB');
  changed.write(bytes, at, 'latin1');
  return changed;
}

/** A profile of sRGB with data after its last tag, which its length includes. */
function withTail(): Buffer {
  const changed = Buffer.concat([profile('sRGB'), Buffer.from('for Sara')]);
  changed.writeUInt32BE(changed.length, 0);
  return changed;
}

const public_ = (name: string, bytes: Buffer) => inPublic(name, 'jpg', bytes);
const withSegment = (name: string, marker: number, content: string) =>
  public_(name, jpegWith(segment(marker, content)));

export const group: PlantingGroup = {
  title: 'Pictures: JPEG',
  leaks: [
    public_('a JPEG with its camera in EXIF', jpegWith(camera)),
    public_(
      'a JPEG with a place in EXIF',
      jpegWith(exif(tiff('\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a'))),
    ),
    public_(
      'a JPEG with its orientation and a thumbnail in EXIF',
      jpegWith(exif(`${tiff(turned)}\xff\xd8\xff\xd9`)),
    ),
    public_(
      'a JPEG with its orientation and bytes after it in EXIF',
      jpegWith(exif(`${tiff(turned)}Sara`)),
    ),
    public_(
      'a JPEG with its orientation and a camera in EXIF',
      jpegWith(exif(tiff('\x01\x0f\0\x02\0\0\0\x04Sara', turned))),
    ),
    public_('a JPEG with its orientation twice', jpegWith(plainTurned, plainTurned)),
    withSegment('a JPEG with XMP', 0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>'),
    withSegment('a JPEG with extended XMP', 0xe1, 'http://ns.adobe.com/xmp/extension/\0Sara'),
    withSegment(
      'a JPEG with metadata of Photoshop',
      0xed,
      'Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x04Sara',
    ),
    withSegment('a JPEG with a comment', 0xfe, 'by Sara'),
    withSegment('a JPEG with a comment of a program', 0xfe, 'CREATOR: gd-jpeg v1.0'),
    withSegment('a JPEG with a second picture (MPF)', 0xe2, 'MPF\0MM\0*\0\0\0\x08'),
    withSegment('a JPEG with provenance (C2PA)', 0xeb, 'JP\0\x01\0\0\0\x01jumb'),
    withSegment('a JPEG with a segment APP3', 0xe3, 'META\0Sara'),
    withSegment('a JPEG with a segment APP12 (Ducky)', 0xec, 'Ducky\0\x01\0\x04\0\0\0<\0\0'),
    withSegment('a JPEG with a segment of no standard', 0xf7, 'Sara'),
    withSegment('a JPEG with a segment DNL', 0xdc, '\0\x28'),
    withSegment('a JPEG with more in its segment Adobe', 0xee, 'Adobe\0\x64\0\0\0\0\x01Sara'),
    withSegment('a JPEG with words for the flags of Adobe', 0xee, 'Adobe\0\x64Sara\x01'),
    public_(
      'a JPEG with a thumbnail in JFIF',
      jpegWithJfif('JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01Sar'),
    ),
    public_('a JPEG with a thumbnail in JFXX', jpegWith(segment(0xe0, 'JFXX\0\x13\x01\x01Sar'))),
    public_('a JPEG with letters for its resolution', jpegWithJfif('JFIF\0\x01\x01\x01SaSA\0\0')),
    public_('a JPEG with more in JFIF', jpegWithJfif('JFIF\0\x01\x01\0\0\x01\0\x01\0\0Sara')),
    public_('a JPEG with JFIF twice', jpegWith(segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'))),
    public_('a JPEG with the colour profile of a screen', jpegWith(icc(profile('Sara’s MacBook')))),
    public_(
      'a JPEG with a profile that says when it was made',
      jpegWith(icc(withHeader(24, '\x07\xea\0\x0b\0\x1a'))),
    ),
    public_('a JPEG with a profile that names its maker', jpegWith(icc(withHeader(48, 'EPSO')))),
    public_(
      'a JPEG with a profile with words in its header',
      jpegWith(icc(withHeader(100, 'Sara'))),
    ),
    public_(
      'a JPEG with a profile with an id of its own',
      jpegWith(icc(withHeader(84, 'for Sara'))),
    ),
    public_('a JPEG with a profile with data between its tags', jpegWith(icc(withTail()))),
    public_(
      'a JPEG with a profile with the curves of a screen',
      jpegWith(icc(profile('sRGB', [['vcgt', `vcgt${zeros(20)}`]]))),
    ),
    public_(
      'a JPEG with a profile that names a person',
      jpegWith(icc(profile('sRGB', [['cprt', `text${zeros(4)}Sara Example\0`]]))),
    ),
    public_(
      'a JPEG with a profile with a dictionary',
      jpegWith(icc(profile('sRGB', [['meta', `dict${zeros(12)}`]]))),
    ),
    public_('a JPEG with a part of a profile', jpegWith(icc(profile('sRGB'), 1, 2))),
    public_(
      'a JPEG with a film after its end',
      Buffer.concat([shelf, Buffer.from('\0\0\0\x18ftypmp42', 'latin1')]),
    ),
    public_('a JPEG with another JPEG after its end', Buffer.concat([shelf, shelf])),
    public_(
      'a JPEG with a table that no pixel uses',
      jpegWith(segment(0xdb, `\x03${'Sara'.repeat(16)}`)),
    ),
    public_(
      'a JPEG with a code that no pixel uses',
      jpegWith(segment(0xc4, `\x13${zeros(7)}\x04${zeros(8)}Sara`)),
    ),
    public_('a JPEG with data after its pixels', jpegWithMore('for Sara')),
    public_(
      'a JPEG with a restart marker and data after its pixels',
      jpegWithMore('\xff\xd0for Sara'),
    ),
    public_('a JPEG with a scan twice', jpegWithScanTwice()),
    public_('a JPEG whose colours spell a name', jpegWithIds('Sar')),
    public_('a JPEG with two headers', jpegWith(segment(0xc0, '\x08\0\x28\0\x3c\x01\x01\x11\0'))),
    public_(
      'a JPEG with data between its segments',
      Buffer.concat([shelf.subarray(0, 20), Buffer.from('Sara'), shelf.subarray(20)]),
    ),
    public_(
      'a JPEG with a long row of fill bytes',
      Buffer.concat([shelf.subarray(0, 20), Buffer.alloc(83, 0xff), shelf.subarray(20)]),
    ),
    public_('a JPEG that is cut off', shelf.subarray(0, 400)),
    inPublic('a JPEG with EXIF that is named .png', 'png', jpegWith(camera)),
    inPage('a JPEG with EXIF', 'jpg', jpegWith(camera)),
    inStyle('a JPEG with a comment', 'jpg', jpegWith(segment(0xfe, 'by Sara'))),
    inDrawing('a JPEG with EXIF', 'jpg', jpegWith(camera)),
    inZip('a JPEG with EXIF', 'jpg', jpegWith(camera)),
    inStatement('a JPEG with EXIF', 'jpg', jpegWith(camera)),
    inStatement('a JPEG with data after its pixels', 'jpg', jpegWithMore('for Sara')),
    inStatement(
      'a JPEG with a film after its end',
      'jpg',
      Buffer.concat([shelf, Buffer.from('film')]),
    ),
  ],
  harmless: [
    public_('a JPEG', shelf),
    public_('a JPEG of ffmpeg', jpegWith(segment(0xfe, 'Lavc59.37.100\0'))),
    public_(
      'a JPEG of PHP',
      jpegWith(segment(0xfe, 'CREATOR: gd-jpeg v1.0 (using IJG JPEG v80), quality = 90\n')),
    ),
    public_('a grey JPEG', jpeg()),
    public_('a progressive JPEG with restart markers', imageFile('progressive.jpg')),
    public_('a JPEG in the colours of print', imageFile('cmyk.jpg')),
    public_('a JPEG with its orientation only', jpegWith(plainTurned)),
    public_('a JPEG of 300 dots per inch', jpegWithJfif('JFIF\0\x01\x01\x01\x01\x2c\x01\x2c\0\0')),
    public_(
      'a JPEG with the segment of Adobe',
      jpegWith(segment(0xee, 'Adobe\0\x64\xc0\0\0\0\x01')),
    ),
    public_('a JPEG in sRGB', jpegWith(icc(profile('sRGB IEC61966-2.1')))),
    public_(
      'a JPEG in Display P3',
      jpegWith(
        icc(profile('Display P3', [['cprt', `text${zeros(4)}Copyright Apple Inc., 2022\0`]])),
      ),
    ),
    public_('a JPEG with zeros after its end', Buffer.concat([shelf, Buffer.alloc(64)])),
    inPage('a JPEG', 'jpg', shelf),
    inZip('a JPEG', 'jpg', shelf),
    inStatement('a JPEG', 'jpg', shelf),
  ],
};
