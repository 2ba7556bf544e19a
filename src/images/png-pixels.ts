import { deflateSync, inflateSync } from 'node:zlib';

/** How the pixels of a PNG are stored. */
export interface PngLayout {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly isInterlaced: boolean;
}

/** The most bytes of pixels, 64 million pixels in colour, since all of them are in memory. */
const maxBytes = 1 << 28;

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The first column and row of each pass of an interlaced PNG, and the steps. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The pixels of a PNG, as far as they are needed here. */
export interface PngPixels {
  /** The compressed bytes that they take. What comes after them in the same chunks shows nothing. */
  readonly used: number;
  /** Pixels compressed again, if those that were found go on after the end of the picture. */
  readonly instead?: Buffer;
  readonly broken?: string;
}

/** Inflates the pixels of a PNG, and compares them with its size. */
export function readPixels(packed: Buffer, layout: PngLayout): PngPixels {
  const lines = linesOf(layout);
  const expected = lines.reduce((sum, { count, length }) => sum + count * (length + 1), 0);
  const used = packed.length;
  if (expected > maxBytes) return { used, broken: 'it has more than 256 MB of pixels' };
  try {
    const options = { maxOutputLength: expected + (1 << 16), info: true } as const;
    // With `info`, it returns how many bytes it has read too.
    const { buffer, engine } = inflateSync(packed, options) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    if (buffer.length < expected) return { used, broken: 'its pixels are truncated' };
    let at = 0;
    for (const { count, length } of lines)
      for (let line = 0; line < count; line += 1, at += length + 1)
        if ((buffer[at] ?? 0) > 4) return { used, broken: 'its pixels cannot be decoded' };
    if (buffer.length > expected)
      return { used: 0, instead: deflateSync(buffer.subarray(0, expected), { level: 9 }) };
    return { used: engine.bytesWritten };
  } catch {
    return { used, broken: 'its pixels cannot be decoded' };
  }
}

/** Returns how many lines of how many bytes a PNG has, in each pass. */
function linesOf(layout: PngLayout): { count: number; length: number }[] {
  const { width, height, depth, colourType, isInterlaced } = layout;
  const bits = depth * (channels[colourType] ?? 1);
  return (isInterlaced ? passes : [[0, 0, 1, 1] as const]).flatMap(([left, top, across, down]) => {
    const columns = Math.ceil((width - left) / across);
    const count = Math.ceil((height - top) / down);
    return columns > 0 && count > 0 ? [{ count, length: Math.ceil((columns * bits) / 8) }] : [];
  });
}
