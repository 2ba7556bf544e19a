import { brotliDecompressSync, inflateSync } from 'node:zlib';
import { woff2Tags } from './woff2-tags.ts';

/** A table of a font. */
export interface FontTable {
  readonly tag: string;
  readonly bytes: Buffer;
  /** Whether WOFF2 has stored it in another form, which is not that of the specification of OpenType. */
  readonly isTransformed?: boolean;
}

/** What is in a font file. */
export interface UnpackedFont {
  /** The tables of each font; more than one in a collection. */
  readonly fonts: readonly (readonly FontTable[])[];
  /** Bytes that belong to no table. */
  readonly extras: readonly { readonly what: string; readonly content: Buffer }[];
  /** Why it could not be read, as words after a colon. */
  readonly broken?: string;
}

type Extra = UnpackedFont['extras'][number];

const maxSize = 128 << 20;
const broken = (reason: string): UnpackedFont => ({ fonts: [], extras: [], broken: reason });

/**
 * Returns the tables of a TrueType or OpenType font, a collection, a WOFF or a WOFF2, and all bytes outside of them. Throws
 * `RangeError` if the file ends before its content.
 */
export function unpackFont(bytes: Buffer): UnpackedFont {
  const signature = bytes.toString('latin1', 0, 4);
  if (signature === 'wOFF') return unpackWoff(bytes);
  if (signature === 'wOF2') return unpackWoff2(bytes);
  if (signature !== 'ttcf') return unpackSfnts(bytes, [0], 0);
  const count = bytes.readUInt32BE(8);
  if (count > 64) return broken('it is a collection of more than 64 fonts');
  const starts = Array.from({ length: count }, (_, index) => bytes.readUInt32BE(12 + index * 4));
  return unpackSfnts(bytes, starts, 12 + count * 4 + (bytes.readUInt16BE(4) > 1 ? 12 : 0));
}

/** Reads fonts whose directories are at `starts`; `header` is the size of what is before them. */
function unpackSfnts(bytes: Buffer, starts: readonly number[], header: number): UnpackedFont {
  const used: Range[] = [[0, header]];
  const fonts = starts.map((start) => {
    const count = bytes.readUInt16BE(start + 4);
    used.push([start, start + 12 + count * 16]);
    let total = 0;
    return Array.from({ length: count }, (_, index): FontTable => {
      const entry = start + 12 + index * 16;
      const range = [bytes.readUInt32BE(entry + 8), bytes.readUInt32BE(entry + 12)] as const;
      used.push([range[0], range[0] + range[1]]);
      total += range[1];
      // Tables that share bytes would take a time that grows with the square of the size.
      if (total > bytes.length) throw new RangeError('tables overlap');
      return { tag: bytes.toString('latin1', entry, entry + 4), bytes: slice(bytes, ...range) };
    });
  });
  return { fonts, extras: outside(bytes, used) };
}

function unpackWoff(bytes: Buffer): UnpackedFont {
  const count = bytes.readUInt16BE(12);
  const used: Range[] = [[0, 44 + count * 20]];
  const tables: FontTable[] = [];
  let total = 0;
  for (let entry = 44; entry < 44 + count * 20; entry += 20) {
    const [start, packed, size] = [4, 8, 12].map((at) => bytes.readUInt32BE(entry + at));
    if (start === undefined || packed === undefined || size === undefined) break;
    total += size;
    if (total > maxSize) return broken('it is too large');
    used.push([start, start + packed]);
    const content = slice(bytes, start, packed);
    const table = packed < size ? decompress(inflateSync, content, size) : content;
    if (table?.length !== size) return broken('a table cannot be decompressed');
    tables.push({ tag: bytes.toString('latin1', entry, entry + 4), bytes: table });
  }
  return { fonts: [tables], extras: [...blocksOf(bytes, 24, used), ...outside(bytes, used)] };
}

function unpackWoff2(bytes: Buffer): UnpackedFont {
  if (bytes.toString('latin1', 4, 8) === 'ttcf') return broken('it is a collection in a WOFF2');
  const count = bytes.readUInt16BE(12);
  let at = 48;
  const number = (): number => {
    let value = 0;
    for (let length = 1; ; length += 1) {
      const byte = bytes.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
      if (length === 5) throw new RangeError('a number in the directory is too long');
    }
  };
  const entries = Array.from({ length: count }, () => {
    const flags = bytes.readUInt8(at++);
    const tag = woff2Tags[flags & 0x3f] ?? bytes.toString('latin1', at, (at += 4));
    const size = number();
    // The transform of outlines is version 0, and 3 is none; of other tables 0 is none.
    const isOutline = tag === 'glyf' || tag === 'loca';
    const isTransformed = flags >> 6 !== (isOutline ? 3 : 0);
    return { tag, size: isTransformed ? number() : size, isTransformed };
  });
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > maxSize) return broken('it is too large');
  const packed = bytes.readUInt32BE(20);
  const used: Range[] = [[0, at + packed]];
  const content = decompress(brotliDecompressSync, slice(bytes, at, packed), total);
  if (content?.length !== total) return broken('its tables cannot be decompressed');
  let start = 0;
  const tables = entries.map(({ tag, size, isTransformed }) => ({
    tag,
    isTransformed,
    bytes: content.subarray(start, (start += size)),
  }));
  return { fonts: [tables], extras: [...blocksOf(bytes, 28, used), ...outside(bytes, used)] };
}

/** Returns the blocks of metadata and of private data of a WOFF, whose positions and sizes are at `at`. */
function blocksOf(bytes: Buffer, at: number, used: Range[]): Extra[] {
  const blocks = [
    ['a block of metadata', bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)],
    ['a block of private data', bytes.readUInt32BE(at + 12), bytes.readUInt32BE(at + 16)],
  ] as const;
  return blocks.flatMap(([what, start, length]) => {
    if (length === 0) return [];
    used.push([start, start + length]);
    return [{ what, content: bytes.subarray(start, start + length) }];
  });
}

type Range = readonly [start: number, end: number];

/** Returns the bytes outside of the ranges, apart from zeros, which pad tables. */
export function outside(bytes: Buffer, ranges: readonly Range[]): Extra[] {
  const extras: Extra[] = [];
  let at = 0;
  const add = (end: number, where: string) => {
    const gap = bytes.subarray(at, end);
    if (gap.some((byte) => byte !== 0))
      extras.push({ what: `${gap.length} bytes ${where}`, content: gap });
  };
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    if (start > at) add(start, 'between its tables');
    at = Math.max(at, end);
  }
  if (at < bytes.length) add(bytes.length, 'after the end');
  return extras;
}

function slice(bytes: Buffer, start: number, length: number): Buffer {
  if (start + length > bytes.length) throw new RangeError('it ends too early');
  return bytes.subarray(start, start + length);
}

/** Returns decompressed data of at most `size` bytes; `undefined` if that fails or if bytes follow the data. */
function decompress(
  run: typeof inflateSync | typeof brotliDecompressSync,
  packed: Buffer,
  size: number,
): Buffer | undefined {
  try {
    const result = run(packed, { maxOutputLength: Math.max(1, size), info: true });
    const { buffer, engine } = result as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    return engine.bytesWritten === packed.length ? buffer : undefined;
  } catch {
    return undefined;
  }
}
