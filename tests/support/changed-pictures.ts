import { big32, pngChunk, segment } from './handmade-files.ts';
import { imageFile } from './image-files.ts';

// Pictures of a shelf with parts that programs leave in them.

const shelf = {
  jpg: imageFile('shelf.jpg'),
  png: imageFile('shelf.png'),
  gif: imageFile('shelf.gif'),
};

/** A JPEG with more segments after its JFIF header. */
export const jpegWith = (...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([shelf.jpg.subarray(0, 20), ...segments, shelf.jpg.subarray(20)]);

/** A JPEG with another JFIF header. */
export const jpegWithJfif = (content: string, ...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([
    shelf.jpg.subarray(0, 2),
    segment(0xe0, content),
    ...segments,
    shelf.jpg.subarray(20),
  ]);

/** A JPEG with more bytes after the pixels, before the end of the picture. */
export const jpegWithMore = (bytes: string): Buffer =>
  Buffer.concat([shelf.jpg.subarray(0, -2), Buffer.from(bytes, 'latin1'), shelf.jpg.subarray(-2)]);

/** Where a segment of the JPEG begins. */
const segmentAt = (marker: number): number => {
  for (let at = 2; at < shelf.jpg.length; at += 2 + shelf.jpg.readUInt16BE(at + 2))
    if (shelf.jpg[at + 1] === marker) return at;
  throw new Error(`no segment ${marker.toString(16)}`);
};

/** A JPEG whose three colours have other numbers. */
export function jpegWithIds(ids: string): Buffer {
  const bytes = Buffer.from(shelf.jpg);
  const frame = segmentAt(bytes.includes(Buffer.from([0xff, 0xc2])) ? 0xc2 : 0xc0);
  for (let index = 0; index < 3; index += 1) bytes[frame + 10 + 3 * index] = ids.charCodeAt(index);
  const scan = segmentAt(0xda);
  for (let index = 0; index < 3; index += 1) bytes[scan + 5 + 2 * index] = ids.charCodeAt(index);
  return bytes;
}

/** A JPEG with its first scan twice. */
export function jpegWithScanTwice(): Buffer {
  const scan = segmentAt(0xda);
  return Buffer.concat([shelf.jpg.subarray(0, -2), shelf.jpg.subarray(scan)]);
}

/** A PNG with more chunks before or after its pixels. */
export function pngWith(
  chunks: readonly (readonly [type: string, content: string | Uint8Array])[],
  place: 'before' | 'after' = 'before',
): Buffer {
  const at = place === 'before' ? 33 : shelf.png.length - 12;
  return Buffer.concat([
    shelf.png.subarray(0, at),
    ...chunks.map(([type, content]) => pngChunk(type, content)),
    shelf.png.subarray(at),
  ]);
}

/** A PNG of one pixel whose pixels are these compressed bytes. */
export const pngOf = (packed: Uint8Array, ...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([
    shelf.png.subarray(0, 8),
    pngChunk('IHDR', Buffer.concat([big32(1), big32(1), Buffer.from([8, 0, 0, 0, 0])])),
    ...chunks,
    pngChunk('IDAT', packed),
    pngChunk('IEND', ''),
  ]);

/** A GIF with more blocks after its frame. */
export const gifWith = (...blocks: readonly string[]): Buffer =>
  Buffer.concat([
    shelf.gif.subarray(0, -1),
    Buffer.from(blocks.join(''), 'latin1'),
    shelf.gif.subarray(-1),
  ]);
