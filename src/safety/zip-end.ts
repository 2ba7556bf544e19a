import { BayanError } from '../domain/bayan-error.ts';
import type { Bytes } from './site-file.ts';
import { elsewhere, wide } from './zip-header.ts';

const endMark = 0x06054b50;

/** What the end of a ZIP records. */
export interface ZipEnd {
  readonly comment: string;
  /** How many entries its directory has, its size and its offset. */
  readonly count: number;
  readonly size: number;
  readonly start: number;
  /** The offset of the end itself. */
  readonly endStart: number;
  /** The version and the system that the end of a ZIP64 records. */
  readonly madeBy: number | undefined;
}

/** Reads the end of a ZIP, and that of a ZIP64 if a field does not hold its value. Throws {@link BayanError}. */
export function readEnd(bytes: Bytes): ZipEnd {
  const tailStart = Math.max(0, bytes.length - 65_557);
  const tail = bytes.subarray(tailStart);
  let at = tail.length - 22;
  while (at >= 0 && (tail.readUInt32LE(at) !== endMark || commentEnd(tail, at) !== tail.length))
    at -= 1;
  if (at < 0) throw new BayanError('zip', 'it has no central directory');
  const end = {
    comment: tail.toString('utf8', at + 22),
    count: tail.readUInt16LE(at + 10),
    size: tail.readUInt32LE(at + 12),
    start: tail.readUInt32LE(at + 16),
    endStart: tailStart + at,
    madeBy: undefined,
  };
  if (tail.readUInt32LE(at + 4) !== 0 || tail.readUInt16LE(at + 8) !== end.count) throw divided();
  const { count, size, start } = end;
  const isZip64 = count === 0xffff || size === elsewhere || start === elsewhere;
  return isZip64 ? readZip64(bytes, end) : end;
}

const commentEnd = (tail: Buffer, end: number) => end + 22 + tail.readUInt16LE(end + 20);

const divided = () => new BayanError('zip', 'it is a part of an archive of several files');

/** Reads the end of a ZIP64, which must have no data of its own, and must agree with what `end` has. */
function readZip64(bytes: Bytes, end: ZipEnd): ZipEnd {
  const start = end.endStart - 76;
  const [record, locator] = [
    bytes.subarray(Math.max(0, start), start + 56),
    bytes.subarray(Math.max(0, start + 56), start + 76),
  ];
  const isThere =
    start >= 0 &&
    record.readUInt32LE(0) === 0x06064b50 &&
    wide(record, 4) === 44 &&
    locator.readUInt32LE(0) === 0x07064b50 &&
    wide(locator, 8) === start;
  if (!isThere) throw new BayanError('zip', 'its end is not that of a ZIP64');
  const isWhole = wide(record, 16) === 0 && wide(record, 24) === wide(record, 32);
  if (!isWhole || locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) !== 1) throw divided();
  const full = { count: wide(record, 32), size: wide(record, 40), start: wide(record, 48) };
  // Readers that ignore a ZIP64 must not find another directory.
  const agrees =
    [0xffff, full.count].includes(end.count) &&
    [elsewhere, full.size].includes(end.size) &&
    [elsewhere, full.start].includes(end.start);
  if (!agrees) throw new BayanError('zip', 'it has two different ends');
  return { ...end, ...full, endStart: start, madeBy: record.readUInt16LE(12) };
}
