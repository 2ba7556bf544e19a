import { longer } from './longer.ts';

/** A picture, row by row. */
export interface Pixels {
  /** Four bytes each: red, green, blue and opacity. */
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A colour of pixels, and those as one number. */
export interface Colour {
  readonly value: number;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly opacity: number;
}

/** A picture as runs of pixels of the same shade, row by row. */
export interface Shaded {
  readonly shades: readonly Colour[];
  /** Number of pixels of each shade. */
  readonly counts: Uint32Array;
  /** The shade of each run, and the pixel of its row before which it ends. */
  readonly runs: Uint16Array;
  readonly ends: Uint16Array;
  /** For each row 1 if it is the same as the one above, which has its runs, else 0. */
  readonly repeats: Uint8Array;
}

/** Pictures with more shades than this are not drawings. A card has about 110, at the edges of its letters. */
const mostShades = 1024;

/** Places of a table of shades. It is never more than a quarter full. */
const places = 4 * mostShades;

/** Returns the shades of a picture, `undefined` if it has too many. */
export function shadesIn({ data, width, height }: Pixels): Shaded | undefined {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const shades: Colour[] = [];
  const counts = new Uint32Array(mostShades);
  const repeats = new Uint8Array(height);
  // Most pixels are in long runs. A table is many times faster than a map for the others.
  const values = new Uint32Array(places);
  const numbers = new Uint16Array(places);
  let runs = new Uint16Array(width * 16);
  let ends = new Uint16Array(width * 16);
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    const start = y * width;
    if (y > 0 && isSameAsAbove(data, start * 4, width * 4)) {
      repeats[y] = 1;
      continue;
    }
    while (count + width > runs.length) [runs, ends] = [longer(runs), longer(ends)];
    for (let x = 0; x < width;) {
      const from = x;
      const value = pixels[start + x] ?? 0;
      do x += 1;
      while (x < width && pixels[start + x] === value);
      let place = Math.imul(value, 0x9e3779b1) >>> 20;
      while (numbers[place] !== 0 && values[place] !== value) place = (place + 1) % places;
      if (numbers[place] === 0) {
        if (shades.length === mostShades) return undefined;
        values[place] = value;
        numbers[place] = shades.push(colourOf(value));
      }
      const shade = (numbers[place] ?? 0) - 1;
      counts[shade] = (counts[shade] ?? 0) + x - from;
      runs[count] = shade;
      ends[count] = x;
      count += 1;
    }
  }
  return { shades, counts, runs, ends, repeats };
}

const isSameAsAbove = (data: Buffer, start: number, length: number): boolean =>
  data.compare(data, start - length, start, start, start + length) === 0;

/** Returns a pixel, whatever the order of bytes in the numbers of this machine. */
function colourOf(value: number): Colour {
  const [red = 0, green = 0, blue = 0, opacity = 0] = new Uint8Array(Uint32Array.of(value).buffer);
  return { value, red, green, blue, opacity };
}
