import { deflateSync } from 'node:zlib';
import { gifWith, jpegWith, pngOf, pngWith } from '../../support/changed-pictures.ts';
import {
  gif,
  jpeg,
  png,
  pngChunk,
  profile,
  riff,
  segment,
  webp,
  webpChunk,
} from '../../support/handmade-files.ts';
import { icoOf } from '../../support/handmade-icons.ts';
import { imageFile } from '../../support/image-files.ts';
import { inPage, inPublic, inStatement, inStyle, inZip } from '../../support/planted-pictures.ts';
import type { PlantingGroup } from '../planting.ts';

const zeros = (count: number) => '\0'.repeat(count);
const shelf = {
  png: imageFile('shelf.png'),
  gif: imageFile('shelf.gif'),
  webp: imageFile('shelf.webp'),
};
const inPng = (name: string, ...chunks: readonly (readonly [string, string | Uint8Array])[]) =>
  inPublic(`a PNG with ${name}`, 'png', pngWith(chunks));
const pixel = deflateSync(Buffer.from([0, 0]));

/** The content of a chunk iCCP. */
const iccp = (name: string, icc: Buffer, tail = ''): Buffer =>
  Buffer.concat([Buffer.from(`${name}\0\0`), deflateSync(icc), Buffer.from(tail)]);

/** A chunk of a PNG whose checksum is a word. */
function withWrongChecksum(type: string, content: string): Buffer {
  const chunk = pngChunk(type, content);
  chunk.write('Sara', chunk.length - 4);
  return chunk;
}

const gifPicture = (name: string, bytes: Buffer) => inPublic(`a GIF with ${name}`, 'gif', bytes);
const webpPicture = (name: string, bytes: Buffer) => inPublic(`a WebP with ${name}`, 'webp', bytes);
const pixels = '\x2f\0\0\0\0\x07\x10\x11\x11\x88\x88\x08';
const webpPixel = webpChunk('VP8L', pixels);

/** An animated WebP of one pixel, with more chunks in its frame. */
const animation = (...chunks: readonly Buffer[]) =>
  riff(
    webpChunk('VP8X', `\x02${zeros(9)}`),
    webpChunk('ANIM', zeros(6)),
    webpChunk(
      'ANMF',
      Buffer.concat([Buffer.from(`${zeros(12)}\x64${zeros(3)}`), webpPixel, ...chunks]),
    ),
  );

/** An animated PNG of one pixel, whose second frame has these compressed pixels. */
function apng(second: Uint8Array): Buffer {
  const control = (sequence: number, top = 0) =>
    `${zeros(3)}${String.fromCharCode(sequence)}${zeros(3)}\x01${zeros(3)}\x01${zeros(7)}${String.fromCharCode(top)}\0\x01\0\x0a\0\0`;
  const plain = pngOf(pixel, pngChunk('acTL', '\0\0\0\x02\0\0\0\0'), pngChunk('fcTL', control(0)));
  return Buffer.concat([
    plain.subarray(0, -12),
    pngChunk('fcTL', control(1)),
    pngChunk('fdAT', Buffer.concat([Buffer.from([0, 0, 0, 2]), second])),
    plain.subarray(-12),
  ]);
}

const frame = ',\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0';

/** A GIF whose frame has its own colours, so that those of the file are not shown. */
const wordsAsColours = Buffer.from(
  `GIF89a\x01\0\x01\0\x83\0\0${'the letter of sara, written in march by her hand'.slice(0, 48)}${frame.slice(0, 9)}\x80\0\0\0\xff\xff\xff${frame.slice(10)};`,
  'latin1',
);

export const group: PlantingGroup = {
  title: 'Pictures: PNG, GIF, WebP and others',
  leaks: [
    inPng('a text', ['tEXt', 'Author\0Sara']),
    inPng('the name of a program', ['tEXt', 'Software\0Adobe ImageReady']),
    inPng('a compressed text', [
      'zTXt',
      Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from('Sara'))]),
    ]),
    inPng('XMP', ['iTXt', 'XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>']),
    inPng('a time', ['tIME', '\x07\xea\x0b\x1a\x0a\x1e\x0c']),
    inPng('EXIF', ['eXIf', 'MM\0*\0\0\0\x08\0\0\0\0\0\0']),
    inPng('the colour profile of a scanner', ['iCCP', iccp('icc', profile('EPSON V600'))]),
    inPng('a colour profile named like a screen', ['iCCP', iccp('Sara’s screen', profile('sRGB'))]),
    inPng('data after its colour profile', ['iCCP', iccp('icc', profile('sRGB'), 'for Sara')]),
    inPng('the colours of a screen', ['cHRM', `\0\0\x7a\x13${'\0\0\x7b\x14'.repeat(7)}`]),
    inPng('words for its resolution', ['pHYs', 'SaraSARA\x01']),
    inPng('a private chunk', ['prVt', 'Sara']),
    inPng('a chunk of Apple', ['iDOT', zeros(28)]),
    inPng('a chunk with the size of a canvas', ['caNv', zeros(16)]),
    inPng('a chunk with the size of a page', ['vpAg', zeros(9)]),
    inPng('a signature', ['dSIG', 'Sara']),
    inPng('a proposed palette', ['sPLT', 'Sara\0\x08abcdef']),
    inPng('a palette that no pixel uses', ['PLTE', 'SarSar']),
    inPng('a background of a wrong length', ['bKGD', 'Sara Example']),
    inPng('transparency of a wrong length', ['tRNS', 'Sara Example']),
    inPng('a chunk twice', ['gAMA', '\0\0\xb1\x8f'], ['gAMA', 'Sara']),
    inPng('the layers of Fireworks', ['mkBF', zeros(8)], ['mkTS', 'Sara']),
    inPublic(
      'a PNG with a text after its pixels',
      'png',
      pngWith([['tEXt', 'Author\0Sara']], 'after'),
    ),
    inPublic(
      'a PNG with other pixels after its pixels',
      'png',
      pngWith(
        [
          ['tEXt', 'x\0y'],
          ['IDAT', pixel],
        ],
        'after',
      ),
    ),
    inPublic(
      'a PNG with data after its end',
      'png',
      Buffer.concat([shelf.png, Buffer.from('film')]),
    ),
    inPublic(
      'a PNG with data in its last chunk',
      'png',
      Buffer.concat([shelf.png.subarray(0, -12), pngChunk('IEND', 'Sara')]),
    ),
    inPublic(
      'a PNG with data after its compressed pixels',
      'png',
      pngOf(Buffer.concat([pixel, Buffer.from('for Sara')])),
    ),
    inPublic(
      'a PNG with more pixels than its size',
      'png',
      pngOf(deflateSync(Buffer.from('\0\0for Sara'))),
    ),
    inPublic(
      'a PNG with a word for a checksum',
      'png',
      pngOf(pixel, withWrongChecksum('sRGB', '\0')),
    ),
    inPublic(
      'a PNG with frames that its animation does not announce',
      'png',
      pngOf(pixel, pngChunk('fcTL', 'Sara')),
    ),
    inPublic(
      'an animated PNG with data after the pixels of a frame',
      'png',
      apng(Buffer.concat([pixel, Buffer.from('for Sara')])),
    ),
    inPublic('a PNG that is cut off', 'png', shelf.png.subarray(0, 200)),
    inPublic('a PNG with a text that is named .jpg', 'jpg', pngWith([['tEXt', 'Author\0Sara']])),
    inPage('a PNG with a text', 'png', pngWith([['tEXt', 'Author\0Sara']])),
    inStyle('a PNG with a time', 'png', pngWith([['tIME', '\x07\xea\x0b\x1a\x0a\x1e\x0c']])),
    inZip('a PNG with EXIF', 'png', pngWith([['eXIf', 'MM\0*\0\0\0\x08\0\0\0\0\0\0']])),
    inStatement('a PNG with a text', 'png', pngWith([['tEXt', 'Author\0Sara']])),
    inStatement(
      'a PNG with data after its pixels',
      'png',
      pngOf(Buffer.concat([pixel, Buffer.from('Sara')])),
    ),

    gifPicture('words for the colours that no frame uses', wordsAsColours),
    gifPicture('a comment', gifWith('!\xfe\x04Sara\0')),
    gifPicture('a comment before its frame', gif('!\xfe\x04Sara\0')),
    gifPicture('XMP', gifWith('!\xff\x0bXMP DataXMP\x04<x:x\0')),
    gifPicture('a colour profile', gifWith('!\xff\x0bICCRGBG1012\x04Sara\0')),
    gifPicture('a text that browsers do not show', gifWith(`!\x01\x0c${zeros(12)}\x04Sara\0`)),
    gifPicture('an unknown extension', gifWith('!\x99\x04Sara\0')),
    gifPicture(
      'more than its number of repetitions',
      gif('!\xff\x0bNETSCAPE2.0\x03\x01\0\0\x04Sara\0'),
    ),
    gifPicture(
      'a number of repetitions twice',
      gif('!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0'.repeat(2)),
    ),
    gifPicture('a control extension without a frame', gifWith('!\xf9\x04\0SA\0\0')),
    gifPicture('data after its end', Buffer.concat([shelf.gif, Buffer.from('Sara')])),
    gifPicture('data after the pixels of a frame', gifWith(`${frame.slice(0, -1)}\x04Sara\0`)),
    gifPicture('a frame outside of it', gifWith(frame.replace(',\0\0', ',\x99\0'))),
    gifPicture('data between its blocks', gifWith('Sara')),
    inPage('a GIF with a comment', 'gif', gifWith('!\xfe\x04Sara\0')),
    inStatement('a GIF with a comment', 'gif', gifWith('!\xfe\x04Sara\0')),

    webpPicture('EXIF', webp(['EXIF', 'MM\0*Sara'])),
    webpPicture('XMP', webp(['XMP ', '<x:xmpmeta/>'])),
    webpPicture('the colour profile of a screen', webp(['ICCP', profile('Sara’s screen')])),
    webpPicture('an unknown chunk', webp(['Sara', 'Sara'])),
    webpPicture('a chunk after a simple picture', riff(webpPixel, webpChunk('META', 'Sara'))),
    webpPicture('a second picture', webp(['VP8L', '\x2f\0\0\0\0Sara'])),
    webpPicture('data after its end', Buffer.concat([shelf.webp, Buffer.from('Sara')])),
    webpPicture(
      'a letter for padding',
      riff(webpChunk('VP8X', zeros(10)), webpPixel, Buffer.from('ABCD\x01\0\0\0xS', 'latin1')),
    ),
    webpPicture('words for its flags', riff(webpChunk('VP8X', `\0Sar${zeros(6)}`), webpPixel)),
    webpPicture('EXIF in a frame', animation(webpChunk('EXIF', 'Sara'))),
    webpPicture('an unknown chunk in a frame', animation(webpChunk('SARA', 'Sara'))),
    inPage('a WebP with EXIF', 'webp', webp(['EXIF', 'MM\0*Sara'])),
    inZip('a WebP with XMP', 'webp', webp(['XMP ', '<x:xmpmeta/>'])),
    inStatement('a WebP with EXIF', 'webp', webp(['EXIF', 'MM\0*Sara'])),

    inPublic('an icon with a PNG with a text', 'ico', icoOf(pngWith([['tEXt', 'Author\0Sara']]))),
    inPublic(
      'an icon with data after its end',
      'ico',
      Buffer.concat([icoOf(png()), Buffer.from('Sara')]),
    ),
    inPublic('an icon with data before its pictures', 'ico', icoOf(png(), 'Sara')),
    inPublic('an icon with a JPEG in it', 'ico', icoOf(jpegWith(segment(0xfe, 'by Sara')))),
    inPublic('a HEIC', 'heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')),
    inPublic('a TIFF', 'tif', Buffer.from('II*\0\x08\0\0\0Sara', 'latin1')),
    inPublic('a bitmap', 'bmp', Buffer.from(`BM${zeros(60)}Sara`, 'latin1')),
    inPublic('a raw photo', 'dng', Buffer.from('II*\0\x08\0\0\0Sara', 'latin1')),
    inPublic('a JPEG XL', 'jxl', Buffer.from('\xff\x0aSara', 'latin1')),
    inPublic(
      'a HEIC that is named .jpg',
      'jpg',
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    ),
    inPublic(
      'a Photoshop document that is named .png',
      'png',
      Buffer.from('8BPS\0\x01Sara', 'latin1'),
    ),
    webpPicture(
      'a text after its compressed pixels',
      riff(webpChunk('VP8L', `${pixels}by Sara Example in Enghelab Street`)),
    ),
    webpPicture(
      'a ZIP after its compressed pixels',
      riff(webpChunk('VP8L', `${pixels}PK\x03\x04\x14\0\0\0`)),
    ),
    webpPicture(
      'a text after its compressed transparency',
      riff(
        webpChunk('VP8X', `\x10${zeros(9)}`),
        webpChunk('ALPH', '\0\xffby Sara Example in Enghelab Street'),
        webpPixel,
      ),
    ),
    webpPicture(
      'a text after the compressed pixels of a frame',
      animation(webpChunk('VP8L', `${pixels}by Sara Example in Enghelab Street`)),
    ),
    inPublic('an AVIF', 'avif', Buffer.from('\0\0\0\x1cftypavif\0\0\0\0Exif')),
    inPublic('a recording in WAV', 'wav', Buffer.from('RIFF\x24\0\0\0WAVEfmt \x10\0\0\0')),
    inPublic('a recording in FLAC that is named .ogg', 'ogg', Buffer.from('fLaC\0\0\0\x22')),
  ],
  harmless: [
    inPublic('a PNG', 'png', shelf.png),
    inPublic('an interlaced PNG of 16 bits', 'png', imageFile('interlaced.png')),
    inPng('its resolution', ['pHYs', '\0\0\x0b\x13\0\0\x0b\x13\x01']),
    inPng(
      'the gamma and the colours of sRGB',
      ['gAMA', '\0\0\xb1\x8f'],
      [
        'cHRM',
        '\0\0\x7a\x26\0\0\x80\x84\0\0\xfa\0\0\0\x80\xe8\0\0\x75\x30\0\0\xea\x60\0\0\x3a\x98\0\0\x17\x70',
      ],
    ),
    inPng('sRGB as a profile', ['iCCP', iccp('ICC Profile', profile('sRGB'))]),
    inPng(
      'a background and significant bits',
      ['sBIT', '\x08\x08\x08'],
      ['bKGD', '\0\xff\0\xff\0\xff'],
    ),
    inPublic('an animated PNG', 'png', apng(pixel)),
    inPublic('a GIF', 'gif', shelf.gif),
    inPublic(
      'an animated GIF',
      'gif',
      gif(
        '!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0',
        '!\xf9\x04\0\x0a\0\0\0',
        frame,
        '!\xf9\x04\0\x0a\0\0\0',
      ),
    ),
    gifPicture(
      'the brightness that ImageMagick writes',
      gifWith('!\xff\x0bImageMagick\x0dgamma=0.45455\0'),
    ),
    inPublic('a WebP', 'webp', shelf.webp),
    inPublic('a lossless WebP', 'webp', imageFile('lossless.webp')),
    inPublic('a WebP with transparency', 'webp', imageFile('opacity.webp')),
    inPublic('a WebP in sRGB', 'webp', webp(['ICCP', profile('sRGB')])),
    inPublic('an animated WebP', 'webp', animation()),
    inPublic('an icon', 'ico', icoOf(png())),
    inPage('a GIF', 'gif', shelf.gif),
    inStyle('a PNG', 'png', shelf.png),
    inZip('a WebP', 'webp', shelf.webp),
    inStatement('a WebP', 'webp', shelf.webp),
    inStatement('a PNG', 'png', shelf.png),
    inZip('a grey JPEG', 'jpg', jpeg()),
  ],
};
