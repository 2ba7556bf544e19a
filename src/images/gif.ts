import { readPixels } from './gif-pixels.ts';
import { wordsInColours } from './words-in-colours.ts';
import { afterEnd, extraIn, sizeOf, truncated, type Extra, type ImageReading } from './reading.ts';

/** The extensions with the number of repetitions. */
const loopExtensions = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/** What ImageMagick writes about the brightness of colours: a number. */
// oxlint-disable-next-line no-control-regex -- It is the bytes of a file.
const gammaExtension = /^!\xff\x0bImageMagick[\x0c-\x10]gamma=\d\.\d{1,8}\0$/;

/** Bits of a graphic control extension that mean nothing. */
const reserved = 0xe0;

/** Reads a GIF block by block. Only its frames, how they are shown and how often they are repeated may be in it. */
export function readGif(bytes: Buffer): ImageReading {
  const size =
    bytes.length >= 13 ? sizeOf(bytes.readUInt16LE(6), bytes.readUInt16LE(8)) : undefined;
  const extras: Extra[] = [];
  const broken = size ? readBlocks(bytes, size, extras) : truncated;
  return { size, extras, ...(broken !== undefined && { broken }) };
}

function readBlocks(
  bytes: Buffer,
  canvas: { readonly width: number; readonly height: number },
  extras: Extra[],
): string | undefined {
  const byte = (at: number) => bytes[at] ?? 0;
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  /** The last control extension, which belongs to the next frame. */
  let control: Extra | undefined;
  let [frames, isTableUsed, hasLoop] = [0, false, false];
  let at = 13 + colours(byte(10));
  for (;;) {
    if (at >= bytes.length) return truncated;
    const kind = byte(at);
    if (kind === 0x3b) break;
    if (kind === 0x2c) {
      const frame = readFrame(bytes, at, canvas);
      if (typeof frame === 'string') return frame;
      if (frame.extra) extras.push(frame.extra);
      if (!frame.hasTable) isTableUsed = true;
      at = frame.end;
      frames += 1;
      control = undefined;
    } else if (kind === 0x21) {
      const end = endOfBlocks(bytes, at + 2);
      if (end === undefined) return truncated;
      const name = bytes.toString('latin1', at + 3, at + 14);
      const block = bytes.subarray(at, end);
      const extra = extraIn(bytes, nameOf(block), [at, end], {
        content: bytes.subarray(at + 3, end),
      });
      const isLoop = byte(at + 1) === 0xff && byte(at + 2) === 11 && loopExtensions.has(name);
      if (byte(at + 1) === 0xf9 && byte(at + 2) === 4 && block.length === 8 && !control) {
        control = extra;
        if (byte(at + 3) & reserved) {
          const instead = Buffer.concat([block]);
          instead[3] = byte(at + 3) & ~reserved;
          extras.push({ ...extra, instead });
        }
      } else if (isLoop && isPlainLoop(block) && !hasLoop) hasLoop = true;
      else if (isLoop && !hasLoop && byte(at + 14) === 3 && byte(at + 15) === 1) {
        hasLoop = true;
        const instead = Buffer.concat([block.subarray(0, 18), Buffer.from([0])]);
        extras.push({ ...extra, instead });
      } else if (!gammaExtension.test(block.toString('latin1'))) extras.push(extra);
      at = end;
    } else return 'it has data between its blocks';
  }
  if (frames === 0) return 'it has no picture';
  if (control && extras.every(({ start }) => start !== control.start)) extras.push(control);
  const tableEnd = 13 + colours(byte(10));
  const table = bytes.subarray(13, tableEnd);
  if (!isTableUsed && wordsInColours(table) !== undefined)
    extras.unshift(
      extraIn(bytes, 'colours that no frame uses', [13, tableEnd], {
        instead: Buffer.alloc(table.length),
      }),
    );
  if (at + 1 < bytes.length) extras.push(afterEnd(bytes, at + 1));
  extras.sort((a, b) => a.start - b.start);
  return undefined;
}

/** Reads a frame: its place, its colours and its pixels. */
function readFrame(
  bytes: Buffer,
  start: number,
  canvas: { readonly width: number; readonly height: number },
): { end: number; hasTable: boolean; extra?: Extra } | string {
  if (start + 11 > bytes.length) return truncated;
  const [left, top] = [bytes.readUInt16LE(start + 1), bytes.readUInt16LE(start + 3)];
  const [width, height] = [bytes.readUInt16LE(start + 5), bytes.readUInt16LE(start + 7)];
  const flags = bytes[start + 9] ?? 0;
  if (left + width > canvas.width || top + height > canvas.height)
    return 'a frame is larger than the picture';
  const hasTable = (flags & 0x80) !== 0;
  const data = start + 10 + (hasTable ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const end = endOfBlocks(bytes, data + 1);
  if (end === undefined) return truncated;
  const packed = unblock(bytes, data + 1);
  const { used, broken } = readPixels(packed, bytes[data] ?? 0, width * height);
  if (broken !== undefined) return broken;
  // Some programs end with a byte that is not needed.
  const rest = packed.subarray(used);
  if (rest.every((value) => value === 0) && rest.length < 2) return { end, hasTable };
  const extra = extraIn(bytes, `${rest.length} bytes after its pixels`, [data + 1, end], {
    content: rest,
    instead: block(packed.subarray(0, used)),
  });
  return { end, hasTable, extra };
}

/** Returns where a row of sub-blocks ends, after the empty one. */
function endOfBlocks(bytes: Buffer, start: number): number | undefined {
  let at = start;
  for (; at < bytes.length; at += 1 + (bytes[at] ?? 0)) if (bytes[at] === 0) return at + 1;
  return undefined;
}

function unblock(bytes: Buffer, start: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = start; bytes[at]; at += 1 + (bytes[at] ?? 0))
    parts.push(bytes.subarray(at + 1, at + 1 + (bytes[at] ?? 0)));
  return Buffer.concat(parts);
}

function block(content: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < content.length; at += 255) {
    const part = content.subarray(at, at + 255);
    parts.push(Buffer.from([part.length]), part);
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
}

/** Returns whether a loop extension has only the number of repetitions. */
const isPlainLoop = (extension: Buffer): boolean =>
  extension.length === 19 && extension[14] === 3 && extension[15] === 1;

function nameOf(extension: Buffer): string {
  switch (extension[1]) {
    case 0xf9:
      return 'a control extension without a frame';
    case 0xfe:
      return 'a comment';
    case 0x01:
      return 'a text that browsers do not show';
    case 0xff:
      return extension.toString('latin1', 3, 11) === 'XMP Data'
        ? 'XMP'
        : 'an application extension';
    default:
      return 'an unknown extension';
  }
}
