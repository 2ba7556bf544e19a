import { isUtf8 } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import { BayanError } from '../domain/bayan-error.ts';
import { decompress } from './decompress.ts';
import type { Bytes } from './site-file.ts';

/** What a header of a ZIP records about a file: its own, or the one in the directory. */
export interface ZipHeader {
  readonly path: string;
  readonly versionNeeded: number;
  readonly flags: number;
  readonly method: number;
  /** MS-DOS date and time, with the date in the upper half. */
  readonly time: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The IDs of its extra fields; 0 for bytes that are no field. */
  readonly extras: readonly number[];
}

/** A file of a ZIP with its metadata: the header in the directory, and more. */
export interface ZipEntry extends ZipHeader {
  /** The header before the content. */
  readonly own: ZipHeader;
  /** The version and, in the upper byte, the system that made it. */
  readonly madeBy: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  readonly comment: string;
  /** The offsets of its own header, of its content, and after its content and its data descriptor. */
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
}

/** The directory of a ZIP. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly comment: string;
  /** The offset of the directory, and whether the end record follows it at once. */
  readonly start: number;
  readonly isLast: boolean;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const headerMark = 0x04034b50;
const descriptorMark = 0x08074b50;

/** Reads the directory of a ZIP and the header of each file, which libraries ignore. Throws {@link BayanError}, also for a ZIP64. */
export function readDirectory(bytes: Bytes): ZipDirectory {
  const tailStart = Math.max(0, bytes.length - 65_557);
  const tail = bytes.subarray(tailStart);
  let end = tail.length - 22;
  while (end >= 0 && (tail.readUInt32LE(end) !== endMark || commentEnd(tail, end) !== tail.length))
    end -= 1;
  if (end < 0) throw new BayanError('zip', 'it has no central directory');
  const count = tail.readUInt16LE(end + 10);
  const [size, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count === 0xffff || start === 0xffffffff) throw new BayanError('zip', 'it is too large');
  if (tail.readUInt32LE(end + 4) !== 0 || tail.readUInt16LE(end + 8) !== count)
    throw new BayanError('zip', 'it is a part of an archive of several files');

  const directory = bytes.subarray(start, start + size);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entryMark)
      throw new BayanError('zip', 'its directory is truncated');
    const header = headerAt(directory, at + 6, at + 46);
    const commentStart = at + 46 + header.pathLength + header.extraLength;
    const next = commentStart + directory.readUInt16LE(at + 32);
    entries.push({
      ...header,
      ...ownHeader(bytes, directory.readUInt32LE(at + 42), header),
      madeBy: directory.readUInt16LE(at + 4),
      internalAttributes: directory.readUInt16LE(at + 36),
      externalAttributes: directory.readUInt32LE(at + 38),
      comment: directory.toString('utf8', commentStart, next),
    });
    at = next;
  }
  return {
    entries,
    comment: tail.toString('utf8', end + 22),
    start,
    isLast: at === size && start + size === tailStart + end,
  };
}

const commentEnd = (tail: Buffer, end: number) => end + 22 + tail.readUInt16LE(end + 20);

interface Lengths {
  readonly pathLength: number;
  readonly extraLength: number;
}

/** Returns a header whose fields begin at an offset, and its path and extra fields at another. */
function headerAt(bytes: Buffer, fields: number, path: number): ZipHeader & Lengths {
  const pathLength = bytes.readUInt16LE(fields + 22);
  const extraLength = bytes.readUInt16LE(fields + 24);
  const extra = path + pathLength;
  if (extra + extraLength > bytes.length) throw new BayanError('zip', 'it is truncated');
  if (!isUtf8(bytes.subarray(path, extra)))
    throw new BayanError('zip', 'the name of a file in it is not UTF-8');
  return {
    path: bytes.toString('utf8', path, extra),
    versionNeeded: bytes.readUInt16LE(fields),
    flags: bytes.readUInt16LE(fields + 2),
    method: bytes.readUInt16LE(fields + 4),
    time: bytes.readUInt32LE(fields + 6),
    crc: bytes.readUInt32LE(fields + 10),
    compressedSize: bytes.readUInt32LE(fields + 14),
    size: bytes.readUInt32LE(fields + 18),
    extras: extraFields(bytes.subarray(extra, extra + extraLength)),
    pathLength,
    extraLength,
  };
}

function extraFields(extra: Buffer): number[] {
  const ids: number[] = [];
  let at = 0;
  for (; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    ids.push(extra.readUInt16LE(at));
  return at === extra.length ? ids : [...ids, 0];
}

/** Returns the header before the content, and where the content and what belongs to it is. */
function ownHeader(bytes: Bytes, start: number, { flags, compressedSize, crc, size }: ZipHeader) {
  const fixed = bytes.subarray(start, start + 30);
  if (fixed.length < 30 || fixed.readUInt32LE(0) !== headerMark)
    throw new BayanError('zip', 'an entry is not where its directory states');
  const contentStart = start + 30 + fixed.readUInt16LE(26) + fixed.readUInt16LE(28);
  const own = headerAt(bytes.subarray(start, contentStart), 4, 30);
  const contentEnd = contentStart + compressedSize;
  let end = contentEnd;
  if (flags & 8) {
    const after = bytes.subarray(contentEnd, contentEnd + 16);
    const from = after.length === 16 && after.readUInt32LE(0) === descriptorMark ? 4 : 0;
    const stated = [crc, compressedSize, size];
    if (
      after.length < from + 12 ||
      stated.some((value, index) => after.readUInt32LE(from + 4 * index) !== value)
    )
      throw new BayanError('zip', 'the sizes after a file in it differ from its directory');
    end = contentEnd + from + 12;
  }
  return { own, start, contentStart, end };
}

/** The content of an entry, which must be all that is there. Throws {@link BayanError}. */
export function contentOf(bytes: Bytes, entry: ZipEntry): Buffer {
  const { contentStart, compressedSize, size, method, flags, crc } = entry;
  if (flags & 0x2041) throw new BayanError('zip', 'it is encrypted');
  if (size > 512 << 20) throw new BayanError('zip', 'it is larger than 512 MiB');
  if (method !== 0 && method !== 8)
    throw new BayanError('zip', `it uses compression method ${method}`);
  const packed = bytes.subarray(contentStart, contentStart + compressedSize);
  const content = method === 0 ? packed : inflate(packed, size);
  if (content.length !== size || crc32(content) !== crc)
    throw new BayanError('zip', 'its content is not what its directory states');
  return content;
}

/** Returns what a deflate stream holds. Throws {@link BayanError} if it is not all of `packed`, or holds more than `size`. */
function inflate(packed: Buffer, size: number): Buffer {
  try {
    const { content, consumed } = decompress(inflateRawSync, packed, Math.max(1, size));
    if (consumed === packed.length) return content;
  } catch {
    throw new BayanError('zip', 'its content does not have the size that its directory states');
  }
  throw new BayanError('zip', 'there is data after its content');
}
