import { readPng } from './png.ts';
import { afterEnd, extraIn, truncated, type Extra, type ImageReading } from './reading.ts';

/** An entry of the directory. */
interface Entry {
  readonly start: number;
  readonly end: number;
}

const pngStart = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/**
 * Reads an icon (ICO): a directory, and pictures as PNG or as bitmaps without a file header, one after the other. Every byte is in
 * one of them.
 */
export function readIco(bytes: Buffer): ImageReading {
  const extras: Extra[] = [];
  const broken = readEntries(bytes, extras);
  return { size: undefined, extras, ...(broken !== undefined && { broken }) };
}

function readEntries(bytes: Buffer, extras: Extra[]): string | undefined {
  const count = bytes.length < 6 ? 0 : bytes.readUInt16LE(4);
  const first = 6 + 16 * count;
  if (count === 0 || first > bytes.length) return truncated;
  const entries: Entry[] = [];
  for (let at = 6; at < first; at += 16) {
    const start = bytes.readUInt32LE(at + 12);
    const end = start + bytes.readUInt32LE(at + 8);
    const bits = bytes.readUInt16LE(at + 6);
    if (bytes.readUInt16LE(at + 4) > 1 || ![0, 1, 4, 8, 16, 24, 32].includes(bits))
      return 'its directory is wrong';
    if (end > bytes.length || end - start < 16) return truncated;
    // A byte without a meaning.
    if (bytes[at + 3] !== 0)
      extras.push(
        extraIn(bytes, 'a reserved byte', [at + 3, at + 4], { instead: Buffer.alloc(1) }),
      );
    entries.push({ start, end });
  }
  let at = first;
  for (const { start, end } of entries.toSorted((a, b) => a.start - b.start)) {
    if (start !== at) return 'it has data between its pictures';
    const wrong = readPicture(bytes.subarray(start, end));
    if (wrong !== undefined) return wrong;
    at = end;
  }
  if (at < bytes.length) extras.push(afterEnd(bytes, at));
  return undefined;
}

function readPicture(picture: Buffer): string | undefined {
  if (!picture.subarray(0, 8).equals(pngStart)) return readBitmap(picture);
  const { extras, broken } = readPng(picture);
  const [extra] = extras;
  return broken ?? (extra && `a PNG in it has ${extra.what}`);
}

/** Returns what is wrong with a bitmap: its header, its colours, its pixels and their mask fill it. */
function readBitmap(picture: Buffer): string | undefined {
  const wrong = 'a bitmap in it is wrong';
  if (picture.length < 40 || picture.readUInt32LE(0) !== 40) return wrong;
  const [width, height] = [picture.readInt32LE(4), picture.readInt32LE(8) / 2];
  const bits = picture.readUInt16LE(14);
  if (width < 1 || width > 1024 || height < 1 || height > 1024) return wrong;
  if (picture.readUInt16LE(12) > 1 || ![1, 4, 8, 24, 32].includes(bits)) return wrong;
  if (picture.readUInt32LE(16) !== 0) return wrong;
  const [across, down] = [picture.readUInt32LE(24), picture.readUInt32LE(28)];
  if (across !== down || across > 100_000) return wrong;
  const [used, important] = [picture.readUInt32LE(32), picture.readUInt32LE(36)];
  const colours = bits > 8 ? 0 : used === 0 ? 2 ** bits : used;
  if (colours > 256 || used > 256 || important > 256) return wrong;
  const line = (bitsOfPixel: number) => Math.ceil((width * bitsOfPixel) / 32) * 4;
  const pixels = 40 + 4 * colours + height * line(bits);
  const stated = picture.readUInt32LE(20);
  if (stated > picture.length) return wrong;
  // With transparency in the pixels, the mask can be left out.
  const isWhole =
    picture.length === pixels + height * line(1) || (bits === 32 && picture.length === pixels);
  return isWhole ? undefined : 'a bitmap in it has more data than pixels';
}
