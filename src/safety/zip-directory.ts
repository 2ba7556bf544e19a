import { crc32, inflateRawSync } from 'node:zlib';
import { BayanError } from '../domain/bayan-error.ts';
import { decompress } from './decompress.ts';
import type { Bytes } from './site-file.ts';
import { readEnd } from './zip-end.ts';
import { headerAt, type ZipHeader } from './zip-header.ts';

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
  /** The version and the system that the end of a ZIP64 records. */
  readonly madeBy: number | undefined;
}

const entryMark = 0x02014b50;
const headerMark = 0x04034b50;
const descriptorMark = 0x08074b50;

/** The size limit of a file in an archive. */
const maxSize = 512 << 20;

/** Reads the directory of a ZIP or ZIP64 and the header of each file, which libraries ignore. Throws {@link BayanError}. */
export function readDirectory(bytes: Bytes): ZipDirectory {
  const { count, size, start, endStart, comment, madeBy } = readEnd(bytes);
  if (size > maxSize) throw new BayanError('zip', 'its directory is larger than 512 MiB');

  const directory = bytes.subarray(start, start + size);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entryMark)
      throw new BayanError('zip', 'its directory is truncated');
    const header = headerAt(directory, at + 6, at + 46, [directory.readUInt32LE(at + 42)]);
    const commentStart = at + 46 + header.pathLength + header.extraLength;
    const next = commentStart + directory.readUInt16LE(at + 32);
    entries.push({
      ...header,
      ...ownHeader(bytes, header.offsets[0] ?? 0, header),
      madeBy: directory.readUInt16LE(at + 4),
      internalAttributes: directory.readUInt16LE(at + 36),
      externalAttributes: directory.readUInt32LE(at + 38),
      comment: directory.toString('utf8', commentStart, next),
    });
    at = next;
  }
  return {
    entries,
    comment,
    start,
    isLast: at === size && start + size === endStart,
    madeBy,
  };
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
    const width = own.isZip64 ? 8 : 4;
    const after = bytes.subarray(contentEnd, contentEnd + 8 + 2 * width);
    const from = after.length === 8 + 2 * width && after.readUInt32LE(0) === descriptorMark ? 4 : 0;
    const stated = Buffer.alloc(4 + 2 * width);
    stated.writeUInt32LE(crc);
    for (const [index, value] of [compressedSize, size].entries())
      if (width === 8) stated.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
      else stated.writeUInt32LE(value % 2 ** 32, 4 + 4 * index);
    end = contentEnd + from + stated.length;
    if (!after.subarray(from, end - contentEnd).equals(stated))
      throw new BayanError('zip', 'the sizes after a file in it differ from its directory');
  }
  return { own, start, contentStart, end };
}

/** The content of an entry, which must be all that is there. Throws {@link BayanError}. */
export function contentOf(bytes: Bytes, entry: ZipEntry): Buffer {
  const { contentStart, compressedSize, size, method, flags, crc } = entry;
  if (flags & 0x2041) throw new BayanError('zip', 'it is encrypted');
  if (Math.max(size, compressedSize) > maxSize)
    throw new BayanError('zip', 'it is larger than 512 MiB');
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
