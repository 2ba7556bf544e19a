import type { Decoded } from './decoded.ts';

const clear = 256;
const endOfData = 257;

/**
 * Decodes LZW with codes of 9 to 12 bits.
 * @param early 1 if codes grow one code early, as is usual
 * @param max the size at which it stops
 */
export function decodeLzw(raw: Buffer, early: number, max: number): Decoded {
  // A sequence is an earlier part of the result: where it begins, and its length.
  const starts = new Uint32Array(4096);
  const lengths = new Uint32Array(4096);
  let content = Buffer.allocUnsafe(Math.min(max, raw.length * 4) + 4096);
  let length = 0;
  let next = 258;
  let width = 9;
  let previous = -1;
  let previousStart = 0;
  let held = 0;
  let bits = 0;
  for (let at = 0; at < raw.length; at += 1) {
    held = ((held << 8) | (raw[at] ?? 0)) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >>> bits) & ((1 << width) - 1);
    if (code === endOfData) return { content: content.subarray(0, length), used: at + 1 };
    if (code === clear) {
      next = 258;
      width = 9;
      previous = -1;
      continue;
    }
    if (code > next || (code === next && previous < 0) || length > max) return { content, used: 0 };
    const isNew = code === next;
    const from = isNew ? previousStart : (starts[code] ?? 0);
    const size = code < clear ? 1 : isNew ? length - previousStart + 1 : (lengths[code] ?? 0);
    if (length + size > content.length) {
      const larger = Buffer.allocUnsafe(content.length * 2);
      content.copy(larger);
      content = larger;
    }
    // Byte by byte, since a sequence may continue into itself.
    if (code < clear) content[length] = code;
    else
      for (let index = 0; index < size; index += 1)
        content[length + index] = content[from + index] ?? 0;
    if (previous >= 0 && next < 4096) {
      starts[next] = previousStart;
      lengths[next] = length - previousStart + 1;
      next += 1;
    }
    previousStart = length;
    length += size;
    previous = code;
    if (next + early >= 1 << width && width < 12) width += 1;
  }
  return { content: content.subarray(0, length), used: raw.length };
}
