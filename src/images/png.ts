import { afterEnd, truncated, sizeOf, type Extra, type ImageReading } from './reading.ts';

/** The chunks needed to draw the image. All others are metadata. */
const imageChunks = new Set('IHDR PLTE tRNS IDAT IEND sRGB gAMA cHRM pHYs'.split(' '));

/** Reads a PNG chunk by chunk. */
export function readPng(bytes: Buffer): ImageReading {
  const size =
    bytes.length >= 24 ? sizeOf(bytes.readUInt32BE(16), bytes.readUInt32BE(20)) : undefined;
  const extras: Extra[] = [];
  let at = 8;
  for (let type = ''; type !== 'IEND';) {
    if (at + 12 > bytes.length) return { size, extras, broken: truncated };
    const end = at + 12 + bytes.readUInt32BE(at);
    type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) return { size, extras, broken: truncated };
    if (!imageChunks.has(type))
      extras.push({ what: `a chunk ${type}`, content: bytes.subarray(at + 8, end - 4) });
    at = end;
  }
  if (at < bytes.length) extras.push(afterEnd(bytes.subarray(at)));
  return { size, extras };
}
