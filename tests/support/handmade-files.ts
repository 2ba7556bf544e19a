import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

// Files that are written byte by byte, with metadata that other programs leave and libraries do not write.

/** A number as four bytes. */
export const big32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** A chunk of a PNG. */
export function pngChunk(type: string, content: string | Uint8Array): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const body = Buffer.concat([Buffer.from(type, 'latin1'), bytes]);
  return Buffer.concat([big32(body.length - 4), body, big32(crc32(body))]);
}

const pngSignature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A PNG of one pixel, with chunks before its image data. */
export const png = (
  ...chunks: readonly (readonly [type: string, content: string | Uint8Array])[]
): Buffer =>
  Buffer.concat([
    pngSignature,
    pngChunk('IHDR', '\0\0\0\x01\0\0\0\x01\x08\0\0\0\0'),
    pngChunk('sRGB', '\0'),
    ...chunks.map(([type, content]) => pngChunk(type, content)),
    pngChunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    pngChunk('IEND', ''),
  ]);

/** A grey PNG of at least `length` bytes, without metadata. */
export const largePng = (length: number): Buffer =>
  Buffer.concat([
    pngSignature,
    pngChunk(
      'IHDR',
      Buffer.concat([big32(999), big32(Math.ceil(length / 1000)), Buffer.from([8, 0, 0, 0, 0])]),
    ),
    pngChunk('IDAT', deflateSync(Buffer.alloc(Math.ceil(length / 1000) * 1000), { level: 0 })),
    pngChunk('IEND', ''),
  ]);

/** A segment of a JPEG. */
export function segment(marker: number, content: string): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, Buffer.from(content, 'latin1')]);
}

const zeros = (count: number) => '\0'.repeat(count);

/** A grey JPEG of 8 by 8 pixels, with more segments after its JFIF header. */
export const jpeg = (...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    ...segments,
    segment(0xdb, `\0${'\x01'.repeat(64)}`),
    segment(0xc0, '\x08\0\x08\0\x08\x01\x01\x11\0'),
    // One code each, for a difference of 0 and for the end of a block.
    segment(0xc4, `\0\x01${zeros(16)}\x10\x01${zeros(16)}`),
    segment(0xda, '\x01\x01\0\0\x3f\0'),
    Buffer.from([0x3f, 0xff, 0xd9]),
  ]);

/** A colour profile (ICC) of version 2 with this name, and with more tags. */
export function profile(
  name: string,
  more: readonly (readonly [tag: string, content: string])[] = [],
): Buffer {
  const length = String.fromCharCode(name.length + 1);
  const xyz = `XYZ ${zeros(16)}`;
  const tags: (readonly [tag: string, content: string])[] = [
    ['desc', `desc${zeros(7)}${length}${name}${zeros(79)}`],
    ['rXYZ', xyz],
    ['gXYZ', xyz],
    ['bXYZ', xyz],
    ...['rTRC', 'gTRC', 'bTRC'].map((tag) => [tag, `curv${zeros(8)}`] as const),
    ...more,
  ];
  const head = Buffer.alloc(132);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  head.write('acsp', 36, 'latin1');
  head.writeUInt32BE(tags.length, 128);
  const entries: Buffer[] = [];
  const contents: Buffer[] = [];
  let at = 132 + 12 * tags.length;
  for (const [tag, content] of tags) {
    const padded = Buffer.from(content + zeros((4 - (content.length % 4)) % 4), 'latin1');
    entries.push(Buffer.concat([Buffer.from(tag, 'latin1'), big32(at), big32(content.length)]));
    contents.push(padded);
    at += padded.length;
  }
  head.writeUInt32BE(at, 0);
  return Buffer.concat([head, ...entries, ...contents]);
}

/** A chunk of a WebP. */
export function webpChunk(type: string, content: string | Uint8Array): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([Buffer.from(type), length, bytes, Buffer.alloc(bytes.length % 2)]);
}

/** A file of chunks, such as a WebP. */
export function riff(...chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), length, body]);
}

/** A WebP of one pixel, with more chunks: a colour profile before its image data, others after it. */
export function webp(
  ...chunks: readonly (readonly [type: string, content: string | Uint8Array])[]
): Buffer {
  const picture = webpChunk('VP8L', '\x2f\0\0\0\0\x07\x10\x11\x11\x88\x88\x08');
  if (chunks.length === 0) return riff(picture);
  const flags = { ICCP: 0x20, EXIF: 0x08, 'XMP ': 0x04 } as Record<string, number>;
  const stated = chunks.reduce((sum, [type]) => sum | (flags[type] ?? 0), 0);
  const made = (isProfile: boolean) =>
    chunks
      .filter(([type]) => (type === 'ICCP') === isProfile)
      .map(([type, content]) => webpChunk(type, content));
  return riff(
    webpChunk('VP8X', `${String.fromCharCode(stated)}${zeros(9)}`),
    ...made(true),
    picture,
    ...made(false),
  );
}

/** A GIF of one pixel, with blocks before its image data. */
export const gif = (...blocks: readonly string[]): Buffer =>
  Buffer.from(
    `GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff${blocks.join('')},\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;`,
    'latin1',
  );

/** An entry of a handwritten ZIP. By default it has the time and extra fields of our own archives. */
export interface HandEntry {
  readonly path: string;
  readonly content?: string | Uint8Array;
  readonly time?: number;
  readonly extra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  readonly comment?: string;
  readonly flags?: number;
  /** The size that the directory states. */
  readonly size?: number;
  readonly isStored?: boolean;
  /** The name in its own header, if it is another one. */
  readonly localPath?: string;
  /** The version and, in the upper byte, the system that made it. */
  readonly madeBy?: number;
  readonly attributes?: number;
  readonly internalAttributes?: number;
  /** Bytes before its own header, after its content, and after the deflate stream of its content. */
  readonly before?: string;
  readonly after?: string;
  readonly hidden?: string;
}

/** A handwritten ZIP, optionally with bytes between its directory and its end. */
export function handZip(entries: readonly HandEntry[], comment = '', beforeEnd = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { path, time = 0x00210000, extra = Buffer.alloc(0), flags = 0 } = entry;
    const localExtra = entry.localExtra ?? extra;
    const content = Buffer.from(entry.content ?? 'text');
    const packed = Buffer.concat([
      entry.isStored ? content : deflateRawSync(content),
      Buffer.from(entry.hidden ?? ''),
    ]);
    at += entry.before?.length ?? 0;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(entry.isStored ? 0 : 8, 4);
    fields.writeUInt32LE(time, 6);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.size ?? content.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(path), 22);
    const own = Buffer.from(fields);
    const ownPath = entry.localPath ?? path;
    own.writeUInt16LE(Buffer.byteLength(ownPath), 22);
    own.writeUInt16LE(localExtra.length, 24);
    fields.writeUInt16LE(extra.length, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt16LE(entry.comment?.length ?? 0, 0);
    rest.writeUInt16LE(entry.internalAttributes ?? 0, 4);
    rest.writeUInt32LE(entry.attributes ?? 0o100644 * 2 ** 16, 6);
    rest.writeUInt32LE(at, 10);
    const local = [
      entry.before ?? '',
      'PK\x03\x04',
      own,
      ownPath,
      localExtra,
      packed,
      entry.after ?? '',
    ];
    parts.push(...local.map((part) => Buffer.from(part as string)));
    const madeBy = Buffer.alloc(2);
    madeBy.writeUInt16LE(entry.madeBy ?? 0x0314);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02'),
        madeBy,
        fields,
        rest,
        Buffer.from(path),
        extra,
        Buffer.from(entry.comment ?? ''),
      ]),
    );
    at = parts.reduce((sum, part) => sum + part.length, 0);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(Buffer.byteLength(comment), 16);
  return Buffer.concat([
    ...parts,
    listed,
    Buffer.from(`${beforeEnd}PK\x05\x06`),
    end,
    Buffer.from(comment),
  ]);
}
