import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

// Files that are written byte by byte, with metadata that other programs leave and libraries do not write.

const big32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

function chunk(type: string, content: string | Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(content)]);
  return Buffer.concat([big32(body.length - 4), body, big32(crc32(body))]);
}

/** A PNG of one pixel, with chunks before its image data. */
export function png(...chunks: readonly (readonly [type: string, content: string])[]): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('sRGB', '\0'),
    ...chunks.map(([type, content]) => chunk(type, content)),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', ''),
  ]);
}

/** A segment of a JPEG. */
export function segment(marker: number, content: string): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, Buffer.from(content, 'latin1')]);
}

/** A JPEG with more segments after its JFIF header. Its image data is not valid. */
export const jpeg = (...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    ...segments,
    segment(0xda, '\x01\x01\0\0\x3f\0'),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
  ]);

/** An ICC profile of version 2 with this name. */
export function profile(name: string): Buffer {
  const text = Buffer.from(`desc\0\0\0\0\0\0\0\x20${name}\0`, 'latin1');
  const bytes = Buffer.alloc(144);
  bytes.writeUInt32BE(1, 128);
  bytes.write('desc', 132, 'latin1');
  bytes.writeUInt32BE(144, 136);
  bytes.writeUInt32BE(text.length, 140);
  return Buffer.concat([bytes, text]);
}

/** A WebP with more chunks after its image data, which is not valid. */
export function webp(...chunks: readonly (readonly [type: string, content: string])[]): Buffer {
  const parts = [['VP8 ', 'picture'] as const, ...chunks].map(([type, content]) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(content.length);
    const padding = content.length % 2 === 0 ? '' : '\0';
    return Buffer.concat([Buffer.from(type), length, Buffer.from(content + padding, 'latin1')]);
  });
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), length, body]);
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
}

/** A handwritten ZIP. */
export function handZip(entries: readonly HandEntry[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { path, time = 0x00210000, extra = Buffer.alloc(0), flags = 0 } = entry;
    const localExtra = entry.localExtra ?? extra;
    const content = Buffer.from(entry.content ?? 'text');
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(time, 6);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.size ?? content.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(path), 22);
    const own = Buffer.from(fields);
    own.writeUInt16LE(localExtra.length, 24);
    fields.writeUInt16LE(extra.length, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt16LE(entry.comment?.length ?? 0, 0);
    rest.writeUInt32LE(at, 10);
    const local = [Buffer.from('PK\x03\x04'), own, Buffer.from(path), localExtra, packed];
    parts.push(...local.map((part) => Buffer.from(part)));
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x14\x03', 'latin1'),
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
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end, Buffer.from(comment)]);
}
