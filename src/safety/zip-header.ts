import { isUtf8 } from 'node:buffer';
import { BayanError } from '../domain/bayan-error.ts';

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
  /** The IDs of its extra fields, without that of the sizes of a ZIP64 if it has exactly those; 0 for bytes that are no field. */
  readonly extras: readonly number[];
}

/** The value of a field of four bytes if the number is in the extra field of a ZIP64. */
export const elsewhere = 0xffffffff;

/** A header, with what is needed to read on. */
export interface Header extends ZipHeader {
  readonly pathLength: number;
  readonly extraLength: number;
  /** The offsets that were given, in full. */
  readonly offsets: readonly number[];
  /** Whether it has the sizes of a ZIP64. */
  readonly isZip64: boolean;
}

/**
 * Returns a header whose fields begin at an offset, and its path and extra fields at another.
 * @param offsets what the header in the directory has besides: the offset of the other header
 */
export function headerAt(
  bytes: Buffer,
  fields: number,
  path: number,
  offsets: readonly number[] = [],
): Header {
  const pathLength = bytes.readUInt16LE(fields + 22);
  const extraLength = bytes.readUInt16LE(fields + 24);
  const extra = path + pathLength;
  if (extra + extraLength > bytes.length) throw new BayanError('zip', 'it is truncated');
  if (!isUtf8(bytes.subarray(path, extra)))
    throw new BayanError('zip', 'the name of a file in it is not UTF-8');
  const extras = extraFields(bytes.subarray(extra, extra + extraLength));
  const stated = [bytes.readUInt32LE(fields + 18), bytes.readUInt32LE(fields + 14), ...offsets];
  const { values, isZip64 } = inFull(stated, extras[0]);
  const [size = 0, compressedSize = 0, ...fullOffsets] = values;
  return {
    path: bytes.toString('utf8', path, extra),
    versionNeeded: bytes.readUInt16LE(fields),
    flags: bytes.readUInt16LE(fields + 2),
    method: bytes.readUInt16LE(fields + 4),
    time: bytes.readUInt32LE(fields + 6),
    crc: bytes.readUInt32LE(fields + 10),
    compressedSize,
    size,
    extras: extras.slice(isZip64 ? 1 : 0).map(({ id }) => id),
    pathLength,
    extraLength,
    offsets: fullOffsets,
    isZip64,
  };
}

interface ExtraField {
  readonly id: number;
  readonly content: Buffer;
}

function extraFields(extra: Buffer): ExtraField[] {
  const found: ExtraField[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    found.push({ id: extra.readUInt16LE(at), content: extra.subarray(at + 4, end) });
    at = end;
  }
  return at === extra.length ? found : [...found, { id: 0, content: extra.subarray(extra.length) }];
}

/** Returns the values of a header, with those from the field of a ZIP64 if it has exactly the values that are missing. */
function inFull(values: readonly number[], field: ExtraField | undefined) {
  const missing = values.filter((value) => value === elsewhere).length;
  if (missing === 0 || field?.id !== 1 || field.content.length !== 8 * missing)
    return { values, isZip64: false };
  let next = 0;
  const full = values.map((value) =>
    value === elsewhere ? wide(field.content, 8 * next++) : value,
  );
  return { values: full, isZip64: true };
}

/** Returns a number of eight bytes, or the largest exact number if it is larger. */
export const wide = (bytes: Buffer, at: number): number =>
  Math.min(Number(bytes.readBigUInt64LE(at)), Number.MAX_SAFE_INTEGER);
