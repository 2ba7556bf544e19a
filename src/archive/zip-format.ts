/** The largest value of a field of two bytes, and of one of four: a ZIP64 writes it instead of a larger value. */
const max16 = 0xffff;
const max32 = 0xffffffff;

/** 1980-01-01 00:00:00, the earliest time of a ZIP. */
const earliest = 0x00210000;

/** Version 2.0 of the format, and 4.5 for what only a ZIP64 can hold. */
const [plain, zip64] = [20, 45];

/** What the headers of a file in a ZIP record. */
export interface ZipHeader {
  readonly path: string;
  readonly crc32: number;
  readonly size: number;
  /** Less than `size` if the file is deflated, equal if it is stored. */
  readonly packedSize: number;
  /** The offset of its local header. */
  readonly start: number;
}

/** Returns the header before a file. It records the sizes, so that programs can unpack the ZIP while they receive it. */
export function localHeader(header: ZipHeader): Buffer {
  const { size, packedSize } = header;
  // Both, even if one of them is small: the format requires it.
  const large = size >= max32 || packedSize >= max32 ? [size, packedSize] : [];
  return Buffer.concat([
    fields([4, 0x04034b50], ...sharedFields(header, large)),
    Buffer.from(header.path),
    zip64Field(large),
  ]);
}

/** Returns the entry of a file in the directory at the end of a ZIP. */
export function directoryEntry(header: ZipHeader): Buffer {
  const { size, packedSize, start } = header;
  const large = [size, packedSize, start].filter((value) => value >= max32);
  return Buffer.concat([
    fields(
      [4, 0x02014b50],
      // Made by a Unix, whatever the machine is.
      [2, (3 << 8) | (large.length > 0 ? zip64 : plain)],
      ...sharedFields(header, large),
      // No comment, the first disk, no internal attributes.
      [2, 0],
      [2, 0],
      [2, 0],
      // An ordinary file that all can read and its owner can write.
      [4, 0o100644 * 2 ** 16],
      [4, Math.min(start, max32)],
    ),
    Buffer.from(header.path),
    zip64Field(large),
  ]);
}

/** Returns the end of a ZIP whose directory has `count` entries and `size` bytes, and begins at `start`. */
export function endOfDirectory(count: number, size: number, start: number): Buffer {
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, Math.min(count, max16)],
    [2, Math.min(count, max16)],
    [4, Math.min(size, max32)],
    [4, Math.min(start, max32)],
    [2, 0],
  );
  if (count < max16 && size < max32 && start < max32) return end;
  return Buffer.concat([
    // The end of a ZIP64, with the number of bytes that follow this field.
    fields([4, 0x06064b50], [8, 44], [2, (3 << 8) | zip64], [2, zip64], [4, 0], [4, 0]),
    fields([8, count], [8, count], [8, size], [8, start]),
    // Its locator.
    fields([4, 0x07064b50], [4, 0], [8, start + size], [4, 1]),
    end,
  ]);
}

type Field = readonly [bytes: 2 | 4 | 8, value: number];

/** Returns the fields that both headers of a file have, up to the length of the extra field. */
function sharedFields(
  { path, crc32, size, packedSize, start }: ZipHeader,
  large: readonly number[],
): Field[] {
  const isZip64 = [size, packedSize, start].some((value) => value >= max32);
  // Readers compare the two headers, so both have the same version.
  const version = isZip64 ? zip64 : plain;
  // ASCII needs no flag. Older programs know only that.
  const flags = /^[\0-\x7f]*$/.test(path) ? 0 : 0x0800;
  // In a local header, one large size makes both large.
  const hides = (value: number) => value >= max32 || large.includes(value);
  const shown = (value: number) => (hides(value) ? max32 : value);
  return [
    [2, version],
    [2, flags],
    [2, packedSize === size ? 0 : 8],
    [4, earliest],
    [4, crc32],
    [4, shown(packedSize)],
    [4, shown(size)],
    [2, Buffer.byteLength(path)],
    [2, large.length > 0 ? 4 + 8 * large.length : 0],
  ];
}

/** Returns the extra field of a ZIP64 with the values that their own fields cannot hold. */
const zip64Field = (values: readonly number[]): Buffer =>
  values.length === 0
    ? Buffer.alloc(0)
    : fields([2, 1], [2, 8 * values.length], ...values.map((value): Field => [8, value]));

/** Returns numbers in their order, each with its lowest byte first. */
function fields(...list: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(list.reduce((sum, [length]) => sum + length, 0));
  let at = 0;
  for (const [length, value] of list) {
    if (length === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, length);
    at += length;
  }
  return bytes;
}
