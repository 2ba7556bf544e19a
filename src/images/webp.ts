import { hiddenText } from '../text/hidden-text.ts';
import { orientationIn } from './exif.ts';
import { faultInProfile, reduceProfile } from './icc.ts';
import { colourNote } from './jpeg-applications.ts';
import {
  afterEnd,
  extraIn,
  sizeOf,
  truncated,
  turnedNote,
  type Extra,
  type ImageReading,
  type Size,
} from './reading.ts';

/** A chunk, with its frame from `start` to `end`. */
interface Chunk {
  readonly type: string;
  readonly content: Buffer;
  readonly start: number;
  readonly end: number;
}

const textInPixels =
  'it has a text among its pixels; open it in an image editor, and save it again';

/** Bits of the header of an extended file, for what is in it. */
const flags = { ICCP: 0x20, ALPH: 0x10, EXIF: 0x08, 'XMP ': 0x04, ANIM: 0x02 } as const;

/**
 * Reads a WebP chunk by chunk. Only the picture or the frames of an animation, their transparency and a colour profile may be in
 * it. What is within the compressed pixels is not decoded, but it must have no text.
 */
export function readWebp(bytes: Buffer): ImageReading {
  const extras: Extra[] = [];
  if (bytes.length < 20) return { size: undefined, extras, broken: truncated };
  const length = 8 + bytes.readUInt32LE(4);
  if (length > bytes.length) return { size: undefined, extras, broken: truncated };
  const { size, broken } = readFile(bytes, length, extras);
  if (length < bytes.length) extras.push(afterEnd(bytes, length));
  return {
    size,
    extras: extras.sort((a, b) => a.start - b.start),
    ...(broken !== undefined && { broken }),
  };
}

/** Writes the length of a WebP into its header. */
export function writeLength(bytes: Buffer): void {
  bytes.writeUInt32LE(bytes.length - 8, 4);
}

function readFile(
  bytes: Buffer,
  length: number,
  extras: Extra[],
): { size?: Size | undefined; broken?: string } {
  const chunks = chunksIn(bytes, 12, length);
  const [first, ...others] = chunks ?? [];
  if (!chunks || !first) return { broken: truncated };
  for (const { content, end } of chunks)
    if ((content.length & 1) === 1 && bytes[end - 1] !== 0)
      extras.push(
        extraIn(bytes, 'a padding byte that is not zero', [end - 1, end], {
          instead: Buffer.from([0]),
        }),
      );
  if (first.type !== 'VP8X') {
    const picture = pictureIn(first);
    if (typeof picture === 'string') return { broken: picture };
    for (const chunk of others) extras.push(chunkExtra(bytes, chunk));
    return { size: picture.size };
  }
  return readExtended(bytes, first, others, extras);
}

function readExtended(
  bytes: Buffer,
  header: Chunk,
  chunks: readonly Chunk[],
  extras: Extra[],
): { size?: Size | undefined; broken?: string } {
  const { content } = header;
  if (content.length !== 10) return { broken: 'its header is wrong' };
  const size = { width: content.readUIntLE(4, 3) + 1, height: content.readUIntLE(7, 3) + 1 };
  const seen = new Set<string>();
  let alpha = 0;
  let hasPicture = false;
  for (const chunk of chunks) {
    const { type } = chunk;
    const isFirst = !seen.has(type);
    seen.add(type);
    if (type === 'ICCP' && isFirst && !hasPicture) {
      if (!addProfile(bytes, chunk, extras)) seen.delete(type);
    } else if (type === 'ANIM' && isFirst && chunk.content.length === 6) continue;
    else if (type === 'ANMF' && seen.has('ANIM')) {
      const frame = readFrame(bytes, chunk, size);
      if (typeof frame === 'string') return { size, broken: frame };
      hasPicture = true;
      alpha |= frame.hasAlpha ? flags.ALPH : 0;
      if (frame.extra) extras.push(frame.extra);
    } else if (type === 'ALPH' && isFirst && !hasPicture && !seen.has('ANIM')) {
      if (hiddenText(chunk.content)) return { size, broken: textInPixels };
      alpha = flags.ALPH;
    } else if (/^VP8[ L]$/.test(type) && !hasPicture && !seen.has('ANIM')) {
      const picture = pictureIn(chunk);
      if (typeof picture === 'string') return { size, broken: picture };
      if (picture.size?.width !== size.width || picture.size.height !== size.height)
        return { size, broken: 'its picture has another size than its header states' };
      if (picture.hasAlpha) alpha = flags.ALPH;
      hasPicture = true;
    } else extras.push(chunkExtra(bytes, chunk));
  }
  if (!hasPicture) return { size, broken: 'it has no picture' };
  const stated = content.readUInt32LE(0);
  const present = chunks.map(({ type }) => (type in flags ? flags[type as keyof typeof flags] : 0));
  const known = present.reduce<number>((sum, flag) => sum | flag, 0) & ~flags.ALPH;
  // A picture may state transparency and have none.
  if ((stated & ~flags.ALPH) !== known || (alpha !== 0 && (stated & flags.ALPH) === 0)) {
    const instead = Buffer.alloc(4);
    instead.writeUInt32LE(known | alpha | (stated & flags.ALPH));
    const at = header.start + 8;
    extras.push(extraIn(bytes, 'flags for parts that it does not have', [at, at + 4], { instead }));
  }
  return { size };
}

/** Adds an extra for a colour profile that is not plain. Returns whether a profile is left. */
function addProfile(bytes: Buffer, chunk: Chunk, extras: Extra[]): boolean {
  const { content, start, end } = chunk;
  if (faultInProfile(content) === undefined) return true;
  const profile = reduceProfile(content);
  const more = profile ? { instead: frameOf('ICCP', profile) } : { note: colourNote };
  extras.push(extraIn(bytes, 'a chunk ICCP', [start, end], { content, ...more }));
  return profile !== undefined;
}

/** Reads a frame of an animation, which has chunks of its own. */
function readFrame(
  bytes: Buffer,
  { content, start, end }: Chunk,
  canvas: Size,
): { hasAlpha: boolean; extra?: Extra } | string {
  const wrong = 'a frame of its animation is wrong';
  if (content.length < 16) return wrong;
  const [left, top] = [2 * content.readUIntLE(0, 3), 2 * content.readUIntLE(3, 3)];
  const [width, height] = [content.readUIntLE(6, 3) + 1, content.readUIntLE(9, 3) + 1];
  if (left + width > canvas.width || top + height > canvas.height) return wrong;
  const chunks = chunksIn(content, 16, content.length);
  if (!chunks) return wrong;
  const kept: Chunk[] = [];
  let hasAlpha = false;
  let isDone = false;
  for (const chunk of chunks) {
    if (isDone) continue;
    if (chunk.type === 'ALPH' && !hasAlpha) {
      if (hiddenText(chunk.content)) return textInPixels;
      hasAlpha = true;
      kept.push(chunk);
      continue;
    }
    const picture = pictureIn(chunk);
    if (picture === textInPixels) return textInPixels;
    if (typeof picture === 'string') continue;
    if (picture.size?.width !== width || picture.size.height !== height) return wrong;
    hasAlpha ||= picture.hasAlpha;
    kept.push(chunk);
    isDone = true;
  }
  if (!isDone) return wrong;
  const head = Buffer.concat([content.subarray(0, 16)]);
  head[15] = (head[15] ?? 0) & 3;
  const plain = Buffer.concat([head, ...kept.map((chunk) => frameOf(chunk.type, chunk.content))]);
  if (plain.equals(content)) return { hasAlpha };
  const dropped = chunks.filter((chunk) => !kept.includes(chunk));
  const extra = extraIn(bytes, 'data in a frame that does not show it', [start, end], {
    content: Buffer.concat(dropped.map((chunk) => chunk.content)),
    instead: frameOf('ANMF', plain),
  });
  return { hasAlpha, extra };
}

/** Returns the size that compressed pixels state; what is wrong if they are not pixels. */
function pictureIn({
  type,
  content,
}: Chunk): { size: Size | undefined; hasAlpha: boolean } | string {
  const wrong = 'it has no picture';
  if (/^VP8[ L]$/.test(type) && hiddenText(content)) return textInPixels;
  if (type === 'VP8L') {
    if (content.length < 6 || content[0] !== 0x2f) return wrong;
    const packed = content.readUInt32LE(1);
    if (packed >>> 29 !== 0) return wrong;
    const size = sizeOf((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
    return { size, hasAlpha: (packed & 0x10000000) !== 0 };
  }
  if (type !== 'VP8 ' || content.length < 10 || content.readUIntBE(3, 3) !== 0x9d012a) return wrong;
  const head = content.readUIntLE(0, 3);
  // A frame of its own, which is shown, and whose first part is in it.
  if ((head & 1) !== 0 || (head & 0x10) === 0 || head >> 5 > content.length - 10) return wrong;
  const size = sizeOf(content.readUInt16LE(6) & 0x3fff, content.readUInt16LE(8) & 0x3fff);
  return { size, hasAlpha: false };
}

/** Returns the chunks from `start` to `end`; `undefined` if one goes on after it. */
function chunksIn(bytes: Buffer, start: number, end: number): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  for (let at = start; at < end;) {
    if (at + 8 > end) return undefined;
    const length = bytes.readUInt32LE(at + 4);
    const next = at + 8 + length + (length & 1);
    if (next > end) return undefined;
    const type = bytes.toString('latin1', at, at + 4);
    chunks.push({ type, content: bytes.subarray(at + 8, at + 8 + length), start: at, end: next });
    at = next;
  }
  return chunks;
}

function chunkExtra(bytes: Buffer, { type, content, start, end }: Chunk): Extra {
  const name = type.replaceAll(/[^A-Za-z0-9 ]/g, '?').trim();
  const isTurned = type === 'EXIF' && (orientationIn(content)?.value ?? 1) > 1;
  return extraIn(bytes, `a chunk ${name}`, [start, end], {
    content,
    ...(isTurned && { note: turnedNote }),
  });
}

/** Returns a chunk with its type, length and padding. */
function frameOf(type: string, content: Buffer): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length & 1)]);
}
