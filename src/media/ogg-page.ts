/** A page of an Ogg file. */
export interface OggPage {
  readonly start: number;
  /** Where its segments begin. */
  readonly body: number;
  readonly end: number;
  readonly serial: number;
  /** The sizes of its segments; a packet ends with a segment of less than 255 bytes. */
  readonly segments: Buffer;
  readonly isContinued: boolean;
  readonly isFirst: boolean;
}

/** Returns the page that begins at `start`; `undefined` if none does, or if it goes on after the end of the file. */
export function pageAt(bytes: Buffer, start: number): OggPage | undefined {
  if (bytes.toString('latin1', start, start + 5) !== 'OggS\0' || start + 27 > bytes.length)
    return undefined;
  const body = start + 27 + (bytes[start + 26] ?? 0);
  const segments = bytes.subarray(start + 27, body);
  const end = body + segments.reduce((sum, size) => sum + size, 0);
  const flags = bytes[start + 5] ?? 0;
  if (end > bytes.length || flags > 7) return undefined;
  return {
    start,
    body,
    end,
    serial: bytes.readUInt32LE(start + 14),
    segments,
    isContinued: (flags & 1) !== 0,
    isFirst: (flags & 2) !== 0,
  };
}

/** Writes packets to pages of a stream, from page `number` on, before its first sample. */
export function writePages(packets: readonly Buffer[], serial: number, number: number): Buffer[] {
  const sizes = packets.flatMap(({ length }) => [
    ...Array<number>(Math.floor(length / 255)).fill(255),
    length % 255,
  ]);
  const content = Buffer.concat(packets);
  const pages: Buffer[] = [];
  let at = 0;
  for (let first = 0; first < sizes.length; first += 255) {
    const segments = Buffer.from(sizes.slice(first, first + 255));
    const size = segments.reduce((sum, length) => sum + length, 0);
    const head = Buffer.alloc(27);
    head.write('OggS');
    head[5] = first > 0 && sizes[first - 1] === 255 ? 1 : 0;
    // A page on which no packet ends has no time.
    if (segments.every((length) => length === 255)) head.fill(0xff, 6, 14);
    head.writeUInt32LE(serial, 14);
    head.writeUInt32LE(number + pages.length, 18);
    head[26] = segments.length;
    pages.push(sealPage(Buffer.concat([head, segments, content.subarray(at, (at += size))])));
  }
  return pages;
}

/** Sets the checksum of a page, and returns it. */
export function sealPage(page: Buffer): Buffer {
  page.writeUInt32LE(checksum(page), 22);
  return page;
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit += 1) value = (value << 1) ^ (value < 0 ? 0x04c11db7 : 0);
  return value >>> 0;
});

/** Returns the checksum of a page, which counts its own four bytes as zeros. */
export function checksum(page: Buffer): number {
  let value = 0;
  for (let at = 0; at < page.length; at += 1) {
    const byte = at >= 22 && at < 26 ? 0 : (page[at] ?? 0);
    value = ((value << 8) ^ (table[(value >>> 24) ^ byte] ?? 0)) >>> 0;
  }
  return value;
}
