import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

/** A picture, row by row. */
export interface Pixels {
  /** Four bytes each: red, green, blue and opacity. */
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A colour of pixels, and those as one number. */
interface Colour {
  readonly value: number;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly opacity: number;
}

/** With as many colours, two pixels fit into a byte. */
const most = 16;

/** Pictures with more shades than this are not drawings. A card has about 110, at the edges of its letters. */
const mostShades = 1024;

/** By how much a channel of a shade may change, of 255. The first one that leaves few enough colours is taken. */
const tolerances = [0, 8, 16, 20, 24, 28] as const;

/**
 * Returns a drawing as a PNG of at most 16 colours, a quarter smaller than one with all shades; `undefined` for a picture that is
 * not opaque, or would look different. Equal pixels give equal bytes.
 * @param exact colours that stay as they are, as the design writes them: `#`, and two digits for each channel
 */
export function pngOfFewColours(
  { data, width, height }: Pixels,
  exact: readonly string[],
): Buffer<ArrayBuffer> | undefined {
  const rows = Array.from(
    { length: height },
    (_, y) => new Uint32Array(data.buffer, data.byteOffset + y * width * 4, width),
  );
  const shades = shadesIn(rows);
  const isExact = ({ red, green, blue }: Colour) =>
    exact.includes(`#${Buffer.of(red, green, blue).toString('hex')}`);
  const colours =
    shades && fewest(shades.toSorted((a, b) => Number(isExact(b)) - Number(isExact(a))));
  if (!colours) return undefined;
  const numbers = new Map(shades.map((shade) => [shade.value, nearest(colours, shade).index]));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Each pixel is the number of its colour, in four bits.
  header.set([4, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flatMap(({ red, green, blue }) => [red, green, blue]))),
    // A drawing has few different rows. A larger table of what was seen takes as long to clear as the rest.
    chunk('IDAT', zlibSync(packed(rows, numbers), { level: 6, mem: 4 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Returns the colours of a picture, the most frequent first; `undefined` if it is not opaque, or has too many. */
function shadesIn(rows: readonly Uint32Array[]): Colour[] | undefined {
  const counts = new Map<number, number>();
  for (const [y, row] of rows.entries()) {
    if (isSame(row, rows[y - 1])) continue;
    let start = 0;
    for (let x = 1; x <= row.length; x += 1) {
      const value = row[start] ?? 0;
      if (x < row.length && row[x] === value) continue;
      counts.set(value, (counts.get(value) ?? 0) + x - start);
      start = x;
    }
    if (counts.size > mostShades) return undefined;
  }
  const shades = [...counts].sort(([, a], [, b]) => b - a).map(([value]) => colourOf(value));
  return shades.every(({ opacity }) => opacity === 255) ? shades : undefined;
}

/** Returns a pixel, whatever the order of bytes in the numbers of this machine. */
function colourOf(value: number): Colour {
  const [red = 0, green = 0, blue = 0, opacity = 0] = bytesIn(Uint32Array.of(value));
  return { value, red, green, blue, opacity };
}

/** Returns colours that are near enough to all shades; `undefined` if 16 are not enough. */
function fewest(shades: readonly Colour[]): Colour[] | undefined {
  for (const tolerance of tolerances) {
    const colours: Colour[] = [];
    for (const shade of shades) {
      if (nearest(colours, shade).distance > tolerance) colours.push(shade);
      if (colours.length > most) break;
    }
    if (colours.length <= most) return colours;
  }
  return undefined;
}

/** Returns which colour is nearest to a shade, and by how much a channel of them differs at most. */
function nearest(colours: readonly Colour[], shade: Colour): { index: number; distance: number } {
  let [index, distance] = [-1, Infinity];
  for (const [at, { red, green, blue }] of colours.entries()) {
    const difference = Math.max(
      Math.abs(red - shade.red),
      Math.abs(green - shade.green),
      Math.abs(blue - shade.blue),
    );
    if (difference < distance) [index, distance] = [at, difference];
  }
  return { index, distance };
}

/** Returns the rows of a PNG, each after the byte that says that it is not filtered. */
function packed(rows: readonly Uint32Array[], numbers: ReadonlyMap<number, number>): Buffer {
  const length = 1 + Math.ceil((rows[0]?.length ?? 0) / 2);
  const bytes = Buffer.alloc(length * rows.length);
  for (const [y, row] of rows.entries()) {
    const start = y * length;
    if (isSame(row, rows[y - 1])) {
      bytes.copyWithin(start, start - length, start);
      continue;
    }
    let [value, number] = [-1, 0];
    for (let x = 0; x < row.length; x += 1) {
      const next = row[x] ?? 0;
      if (next !== value) number = numbers.get(next) ?? 0;
      value = next;
      const at = start + 1 + (x >> 1);
      bytes[at] = x % 2 === 0 ? number << 4 : (bytes[at] ?? 0) | number;
    }
  }
  return bytes;
}

const isSame = (row: Uint32Array, other: Uint32Array | undefined): boolean =>
  other !== undefined && Buffer.compare(bytesIn(row), bytesIn(other)) === 0;

const bytesIn = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Returns a piece of a PNG. */
function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}
