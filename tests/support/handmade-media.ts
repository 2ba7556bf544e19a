import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pageAt, sealPage, writePages } from '../../src/media/ogg-page.ts';
import { project } from './sites.ts';

/** Returns a recording of 0.3 seconds that ffmpeg made without metadata: `tone.mp3`, `film.mp4`. */
export const recording = (name: string): Buffer =>
  readFileSync(path.join(project, 'tests/fixtures/media', name));

const big32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const little32 = (value: number): Buffer => Buffer.from(big32(value)).swap32();

const synchsafe = (value: number): Buffer =>
  Buffer.from([21, 14, 7, 0].map((shift) => (value >>> shift) & 127));

/** An ID3 tag of version 2.4 with frames of text. */
export function id3(frames: Readonly<Record<string, string>>, padding = ''): Buffer {
  const parts = Object.entries(frames).map(([id, text]) =>
    Buffer.concat([
      Buffer.from(id),
      synchsafe(Buffer.byteLength(text) + 1),
      Buffer.from([0, 0, 3]),
      Buffer.from(text),
    ]),
  );
  const body = Buffer.concat([...parts, Buffer.from(padding)]);
  return Buffer.concat([Buffer.from('ID3\x04\0\0', 'latin1'), synchsafe(body.length), body]);
}

/** An ID3 tag of version 1, of 128 bytes. */
export const id3v1 = (title: string, artist: string): Buffer =>
  Buffer.concat([
    Buffer.from('TAG'),
    Buffer.from(title.padEnd(30, '\0')),
    Buffer.from(artist.padEnd(30, '\0')),
    Buffer.alloc(65),
  ]);

/** An APE tag with one text. */
export function apeTag(key: string, text: string): Buffer {
  const item = Buffer.concat([little32(text.length), little32(0), Buffer.from(`${key}\0${text}`)]);
  const end = (flags: number) =>
    Buffer.concat([
      Buffer.from('APETAGEX'),
      little32(2000),
      little32(item.length + 32),
      little32(1),
      big32(flags),
      Buffer.alloc(8),
    ]);
  return Buffer.concat([end(0xa0), item, end(0x80)]);
}

/** Inserts bytes into a file. */
export const insert = (bytes: Buffer, at: number, more: Buffer | string): Buffer =>
  Buffer.concat([
    bytes.subarray(0, at),
    typeof more === 'string' ? Buffer.from(more) : more,
    bytes.subarray(at),
  ]);

/** Overwrites bytes of a file. */
export const overwrite = (bytes: Buffer, at: number, more: Buffer | string): Buffer => {
  const copy = Buffer.from(bytes);
  copy.set(typeof more === 'string' ? Buffer.from(more, 'latin1') : more, at);
  return copy;
};

/** The packet of comments of Opus. */
export const opusTags = (vendor: string, comments: readonly string[], after = ''): Buffer =>
  Buffer.concat([
    Buffer.from('OpusTags'),
    ...[vendor].flatMap((text) => [little32(Buffer.byteLength(text)), Buffer.from(text)]),
    little32(comments.length),
    ...comments.flatMap((text) => [little32(Buffer.byteLength(text)), Buffer.from(text)]),
    Buffer.from(after),
  ]);

/** `tone.opus` with another packet of comments. */
export function opusWith(tags: Buffer): Buffer {
  const bytes = recording('tone.opus');
  const first = pageAt(bytes, 0);
  const second = first && pageAt(bytes, first.end);
  if (!second) throw new Error('tone.opus has no second page');
  const pages = writePages([tags], second.serial, 1);
  const rest: Buffer[] = [];
  let number = 1 + pages.length;
  for (let page = pageAt(bytes, second.end); page; page = pageAt(bytes, page.end)) {
    const copy = Buffer.from(bytes.subarray(page.start, page.end));
    copy.writeUInt32LE(number++, 18);
    rest.push(sealPage(copy));
  }
  return Buffer.concat([bytes.subarray(0, first.end), ...pages, ...rest]);
}

/** A page of Ogg with one packet, which begins a stream. */
export function firstPage(serial: number, packet: string): Buffer {
  const [page = Buffer.alloc(0)] = writePages([Buffer.from(packet)], serial, 0);
  page[5] = 2;
  return sealPage(page);
}

/** A box of an MP4. */
export const box = (type: string, ...content: readonly (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(
    content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
  return Buffer.concat([big32(body.length + 8), Buffer.from(type, 'latin1'), body]);
};

/** Adds a box at the end of the box at a path, such as `moov/trak`; `''` is the file. The data of the file is before `moov`. */
export function addBox(bytes: Buffer, at: string, more: Buffer): Buffer {
  if (at === '') return Buffer.concat([bytes, more]);
  const copy = Buffer.from(bytes);
  let [start, end] = [0, bytes.length];
  for (const type of at.split('/')) {
    let found = start;
    while (copy.toString('latin1', found + 4, found + 8) !== type) {
      found += copy.readUInt32BE(found);
      if (found >= end) throw new Error(`no box ${type}`);
    }
    end = found + copy.readUInt32BE(found);
    copy.writeUInt32BE(end - found + more.length, found);
    start = found + 8;
  }
  return insert(copy, end, more);
}

/** Overwrites the content of the first box of a type in `moov`, from its byte `from` on. */
export const inBox = (bytes: Buffer, type: string, from: number, more: Buffer | string): Buffer =>
  overwrite(bytes, bytes.indexOf(type, bytes.indexOf('moov'), 'latin1') + 4 + from, more);

/** An element of a WebM; its id as it is written. */
export function element(id: number, ...content: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(content.map((part) => Buffer.from(part as string)));
  const written = big32(id);
  const size = Buffer.from(big32(body.length));
  size[0] = (size[0] ?? 0) | 0x10;
  return Buffer.concat([written.subarray(written.findIndex((byte) => byte !== 0)), size, body]);
}

/** Adds an element at the end of the segment of a WebM. */
export function addElement(bytes: Buffer, more: Buffer): Buffer {
  const copy = Buffer.concat([bytes, more]);
  const size = copy.indexOf('\x18\x53\x80\x67', 0, 'latin1') + 4;
  const length = Math.clz32(copy[size] ?? 0) - 23;
  const value = BigInt(copy.length - size - length);
  const written = Buffer.alloc(8);
  written.writeBigUInt64BE(value | (1n << BigInt(7 * length)));
  copy.set(written.subarray(8 - length), size);
  return copy;
}
