/** The compressed pixels of a frame of a GIF. */
export interface GifPixels {
  /** The bytes that they take. What comes after them shows nothing. */
  readonly used: number;
  readonly broken?: string;
}

/** Reads compressed pixels (LZW), and counts them. It needs only how many pixels each code means. */
export function readPixels(packed: Buffer, minSize: number, pixels: number): GifPixels {
  const broken = 'its pixels cannot be decoded';
  if (minSize < 1 || minSize > 11) return { used: 0, broken };
  const clear = 1 << minSize;
  const lengths = new Uint32Array(4096).fill(1, 0, clear);
  let size = minSize + 1;
  let next = clear + 2;
  let before = 0;
  let count = 0;
  let [at, bits, left] = [0, 0, 0];
  for (;;) {
    while (left < size) {
      if (at === packed.length)
        return count >= pixels ? { used: at } : { used: at, broken: 'it is truncated' };
      bits |= (packed[at] ?? 0) << left;
      at += 1;
      left += 8;
    }
    const code = bits & ((1 << size) - 1);
    bits >>>= size;
    left -= size;
    if (code === clear) {
      [size, next, before] = [minSize + 1, clear + 2, 0];
      continue;
    }
    // The end, or the first code after the last pixel.
    if (code === clear + 1 || count >= pixels)
      return count >= pixels ? { used: at } : { used: at, broken: 'it is truncated' };
    if (code > next || (code === next && before === 0)) return { used: at, broken };
    if (before > 0 && next < 4096) {
      lengths[next] = before + 1;
      next += 1;
      if (next === 1 << size && size < 12) size += 1;
    } else if (code >= next) return { used: at, broken };
    before = lengths[code] ?? 0;
    count += before;
  }
}
