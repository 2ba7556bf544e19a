import { quote, unreadable, type Fault } from './finding.ts';
import { isPlainProfile } from './icc.ts';
import type { Reader } from './site-file.ts';

/** Something in a picture that is no picture: a comment, a moment, a camera. */
export const inPicture = (what: string, content: Buffer): Fault => ({
  found: `${what} in a picture: ${quote(printable(content))}`,
  advice: 'Strip the metadata of the picture.',
});

/** What follows the end of a picture: where phones put films, maps of depth and notes of their own. */
export const afterEnd = (rest: Buffer): Fault =>
  inPicture(`${rest.length} bytes after the end`, rest);

const printable = (content: Buffer): string =>
  content
    .toString('utf8', 0, 400)
    .replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]+|\uFFFD/gu, ' ')
    .trim();

/** The chunks that make the picture. All others are notes. */
const pngChunks = new Set('IHDR PLTE tRNS IDAT IEND sRGB gAMA cHRM pHYs'.split(' '));

/** Reads a PNG, chunk by chunk. */
export const readPng: Reader = (file) => {
  const bytes = file.bytes.subarray();
  const faults: Fault[] = [];
  let at = 8;
  for (let type = ''; type !== 'IEND';) {
    if (at + 12 > bytes.length) return [...faults, unreadable('it ends in the middle')];
    const end = at + 12 + bytes.readUInt32BE(at);
    type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) return [...faults, unreadable('it ends in the middle')];
    if (!pngChunks.has(type))
      faults.push(inPicture(`a chunk ${type}`, bytes.subarray(at + 8, end - 4)));
    at = end;
  }
  if (at < bytes.length) faults.push(afterEnd(bytes.subarray(at)));
  return faults;
};

const webpChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH']);

/** Reads a WebP, chunk by chunk. */
export const readWebp: Reader = (file) => {
  const bytes = file.bytes.subarray();
  const faults: Fault[] = [];
  const size = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  for (let at = 12; at + 8 <= size;) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const content = bytes.subarray(at + 8, at + 8 + length);
    const isFine = type === 'ICCP' ? isPlainProfile(content) : webpChunks.has(type);
    if (!isFine) faults.push(inPicture(`a chunk ${type.trim()}`, content));
    at += 8 + length + (length % 2);
  }
  if (size < bytes.length) faults.push(afterEnd(bytes.subarray(size)));
  return faults;
};

/** The extensions of GIF that say how often to play it. */
const gifApplications = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/** Reads a GIF, block by block. */
export const readGif: Reader = (file) => {
  const bytes = file.bytes.subarray();
  const faults: Fault[] = [];
  const byte = (at: number) => bytes[at] ?? 0;
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const afterBlocks = (start: number) => {
    let at = start;
    while (byte(at) !== 0) at += 1 + byte(at);
    return at + 1;
  };
  let at = 13 + colours(byte(10));
  for (;;) {
    if (byte(at) === 0x2c) at = afterBlocks(at + 11 + colours(byte(at + 9)));
    else if (byte(at) === 0x21) {
      const end = afterBlocks(at + 2);
      const application = bytes.toString('latin1', at + 3, at + 14);
      const isFine =
        byte(at + 1) === 0xf9 || (byte(at + 1) === 0xff && gifApplications.has(application));
      if (!isFine) faults.push(inPicture('a comment or extension', bytes.subarray(at + 3, end)));
      at = end;
    } else if (byte(at) === 0x3b) break;
    else return [...faults, unreadable('it ends in the middle')];
  }
  if (at + 1 < bytes.length) faults.push(afterEnd(bytes.subarray(at + 1)));
  return faults;
};
