import { BayanError } from '../domain/bayan-error.ts';
import { inflateRawSync } from 'node:zlib';
import type { Bytes } from './site-file.ts';

/** A file of a ZIP with its metadata. */
export interface ZipEntry {
  readonly path: string;
  /** MS-DOS date and time, from the directory and from its own header. */
  readonly times: readonly number[];
  /** The IDs of its extra fields, from the directory and from its own header. */
  readonly extras: readonly number[];
  readonly comment: string;
  readonly flags: number;
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The offsets of its own header and of its content. */
  readonly start: number;
  readonly contentStart: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const headerMark = 0x04034b50;

/**
 * Reads the entries of a ZIP with the times and extra fields of their headers, which libraries ignore. Throws
 * {@link BayanError}, also for a ZIP64.
 */
export function readDirectory(bytes: Bytes): { entries: ZipEntry[]; comment: string } {
  const tail = bytes.subarray(Math.max(0, bytes.length - 65_557));
  let end = tail.length - 22;
  while (end >= 0 && (tail.readUInt32LE(end) !== endMark || commentEnd(tail, end) !== tail.length))
    end -= 1;
  if (end < 0) throw new BayanError('zip', 'it has no central directory');
  const count = tail.readUInt16LE(end + 10);
  const offset = tail.readUInt32LE(end + 16);
  if (count === 0xffff || offset === 0xffffffff) throw new BayanError('zip', 'it is too large');

  const directory = bytes.subarray(offset, offset + tail.readUInt32LE(end + 12));
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entryMark)
      throw new BayanError('zip', 'its directory is truncated');
    const lengths = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    const [nameEnd = 0, extraEnd = 0, next = 0] = lengths.map((_, index) =>
      lengths.slice(0, index + 1).reduce((sum, length) => sum + length, at + 46),
    );
    const start = directory.readUInt32LE(at + 42);
    const header = bytes.subarray(start, start + 30);
    if (header.length < 30 || header.readUInt32LE(0) !== headerMark)
      throw new BayanError('zip', 'an entry is not where its directory states');
    const extraStart = start + 30 + header.readUInt16LE(26);
    const contentStart = extraStart + header.readUInt16LE(28);
    entries.push({
      path: directory.toString('utf8', at + 46, nameEnd),
      times: [dosTime(directory, at + 12), dosTime(header, 10)],
      extras: [
        ...extraFields(directory.subarray(nameEnd, extraEnd)),
        ...extraFields(bytes.subarray(extraStart, contentStart)),
      ],
      comment: directory.toString('utf8', extraEnd, next),
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      start,
      contentStart,
    });
    at = next;
  }
  return { entries, comment: tail.toString('utf8', end + 22) };
}

const commentEnd = (tail: Buffer, end: number) => end + 22 + tail.readUInt16LE(end + 20);

/** Returns an MS-DOS time and date as one number, with the date in the upper half. */
const dosTime = (header: Buffer, at: number) => header.readUInt32LE(at);

function extraFields(extra: Buffer): number[] {
  const ids: number[] = [];
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    ids.push(extra.readUInt16LE(at));
  return ids;
}

/** The content of an entry, at most as long as the directory states. Throws {@link BayanError}. */
export function contentOf(bytes: Bytes, entry: ZipEntry): Buffer {
  const { contentStart, compressedSize, size, method, flags } = entry;
  if (flags & 1) throw new BayanError('zip', 'it is encrypted');
  if (size > 512 << 20) throw new BayanError('zip', 'it is larger than 512 MiB');
  const packed = bytes.subarray(contentStart, contentStart + compressedSize);
  if (method === 0) return packed;
  if (method !== 8) throw new BayanError('zip', `it uses compression method ${method}`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new BayanError('zip', 'its content does not have the size that its directory states');
  }
}
