import { isSrgb } from './icc.ts';
import {
  afterEnd,
  truncated,
  sizeOf,
  type Extra,
  type ImageReading,
  type Size,
} from './reading.ts';

/** The chunks needed to draw the image, including transparency and frames. All others are metadata. */
const imageChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH']);

/** Reads a WebP chunk by chunk. */
export function readWebp(bytes: Buffer): ImageReading {
  const extras: Extra[] = [];
  const stated = bytes.length < 12 ? Infinity : 8 + bytes.readUInt32LE(4);
  const length = Math.min(bytes.length, stated);
  for (let at = 12; at + 8 <= length;) {
    const type = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const content = bytes.subarray(at + 8, at + 8 + size);
    const isAllowed = type === 'ICCP' ? isSrgb(content) : imageChunks.has(type);
    if (!isAllowed) extras.push({ what: `a chunk ${type.trim()}`, content });
    at += 8 + size + (size % 2);
  }
  if (length < bytes.length) extras.push(afterEnd(bytes.subarray(length)));
  return { size: sizeIn(bytes), extras, ...(stated > length && { broken: truncated }) };
}

/** Returns the size in the first chunk, which has another layout in each of the three kinds of WebP. */
function sizeIn(bytes: Buffer): Size | undefined {
  if (bytes.length < 30) return undefined;
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return bytes.readUIntBE(23, 3) === 0x9d012a
        ? sizeOf(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
        : undefined;
    case 'VP8L': {
      const packed = bytes.readUInt32LE(21);
      return bytes[20] === 0x2f
        ? sizeOf((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1)
        : undefined;
    }
    case 'VP8X':
      return sizeOf(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
    default:
      return undefined;
  }
}
