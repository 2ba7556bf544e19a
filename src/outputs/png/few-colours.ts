import { crc32 } from 'node:zlib';
import { deflateRows, type Rows } from './deflate-rows.ts';
import { shadesIn, type Colour, type Pixels, type Shaded } from './shades.ts';

/** With as many colours, two pixels fit into a byte. */
const most = 16;

/** By how much a channel of a shade may change, of 255. The first one that leaves few enough colours is taken. */
const tolerances = [0, 8, 16, 20, 24, 28] as const;

/**
 * Returns a drawing as a PNG of at most 16 colours, a quarter smaller than one with all shades; `undefined` for a picture that is
 * not opaque, or would look different. Equal pixels give equal bytes.
 * @param exact colours that stay as they are, as the design writes them: `#`, and two digits for each channel
 */
export function pngOfFewColours(
  pixels: Pixels,
  exact: readonly string[],
): Buffer<ArrayBuffer> | undefined {
  const shaded = shadesIn(pixels);
  const colours = shaded && fewest(frequentFirst(shaded, exact));
  return colours && pngOf(pixels, shaded, colours, (shade) => nearest(colours, shade).index);
}

/** The colours of a large drawing: its ground, most of its lines, a shade between these two, and other lines. */
type Four<T = Channels> = readonly [ground: T, line: T, between: T, other: T];

/**
 * Returns a large drawing as a PNG of four colours, two thirds of one with 16: its pixels are so small that the edges of its letters
 * need no more. `undefined` for a picture that is not opaque, or is not a drawing.
 */
export function pngOfFourColours(
  pixels: Pixels,
  four: Four<string>,
): Buffer<ArrayBuffer> | undefined {
  const shaded = shadesIn(pixels);
  if (!shaded?.shades.every(isOpaque)) return undefined;
  const [ground, line, between, other] = four;
  const colours: Four = [
    channelsIn(ground),
    channelsIn(line),
    channelsIn(between),
    channelsIn(other),
  ];
  return pngOf(pixels, shaded, colours, (shade) => edgeColourOf(shade, colours));
}

/** Returns the opaque shades of a picture, the exact ones first, and then the most frequent; `undefined` if one is not opaque. */
function frequentFirst(
  { shades, counts }: Shaded,
  exact: readonly string[],
): readonly Colour[] | undefined {
  if (!shades.every(isOpaque)) return undefined;
  const first = new Set(exact.map((colour) => inOne(channelsIn(colour))));
  const rank = (shade: Colour) => Number(first.has(inOne(shade)));
  return [...shades.entries()]
    .sort(([a, x], [b, y]) => rank(y) - rank(x) || (counts[b] ?? 0) - (counts[a] ?? 0))
    .map(([, shade]) => shade);
}

/** Returns a colour as one number. */
const inOne = ({ red, green, blue }: Channels): number => (red << 16) | (green << 8) | blue;

const isOpaque = ({ opacity }: Colour): boolean => opacity === 255;

/** Returns colours that are near enough to all shades; `undefined` if 16 are not enough. */
function fewest(shades: readonly Colour[] | undefined): Colour[] | undefined {
  if (!shades) return undefined;
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

type Channels = Pick<Colour, 'red' | 'green' | 'blue'>;

/** Returns which colour is nearest to a shade, and by how much a channel of them differs at most. */
function nearest(
  colours: readonly Channels[],
  shade: Channels,
): { index: number; distance: number } {
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

/** Returns which of four colours a shade at the edge of a letter becomes: no edge has a colour that its letter has not. */
function edgeColourOf(shade: Channels, [ground, line, between, other]: Four): number {
  const isOfOther = offLine(shade, ground, other) < offLine(shade, ground, line);
  const { index } = nearest(isOfOther ? [ground, other] : [ground, line, between], shade);
  return isOfOther && index === 1 ? 3 : index;
}

/** Returns how far a colour is from the mixes of two others. */
function offLine(colour: Channels, from: Channels, to: Channels): number {
  const channels = ['red', 'green', 'blue'] as const;
  const along = channels.map((channel) => to[channel] - from[channel]);
  const own = channels.map((channel) => colour[channel] - from[channel]);
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
  const share = Math.max(0, Math.min(1, dot(own, along) / Math.max(1, dot(along, along))));
  return Math.hypot(...own.map((value, index) => value - share * (along[index] ?? 0)));
}

function channelsIn(colour: string): Channels {
  const [red = 0, green = 0, blue = 0] = Buffer.from(colour.slice(1), 'hex');
  return { red, green, blue };
}

/** Returns a PNG of these colours. `numberOf` returns the number of the colour of a shade. */
function pngOf(
  { width, height }: Pixels,
  shaded: Shaded,
  colours: readonly Channels[],
  numberOf: (shade: Colour) => number,
): Buffer<ArrayBuffer> {
  const bits = colours.length > 4 ? 4 : 2;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Each pixel is the number of its colour.
  header.set([bits, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flatMap(({ red, green, blue }) => [red, green, blue]))),
    chunk('IDAT', deflateRows(packed(shaded, width, shaded.shades.map(numberOf), bits))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Returns the rows of a PNG, each after the byte that says that it is not filtered. */
function packed(
  { runs, ends, repeats }: Shaded,
  width: number,
  numbers: readonly number[],
  bits: 2 | 4,
): Rows {
  // Shifts in place of divisions: 4 or 2 pixels are in a byte.
  const shift = bits === 2 ? 2 : 1;
  const inByte = 1 << shift;
  const length = 1 + ((width + inByte - 1) >> shift);
  const wholes = numbers.map((number) => (number * 255) / (2 ** bits - 1));
  const bytes = new Uint8Array(length * repeats.length);
  let run = 0;
  for (const [row, isRepeat] of repeats.entries()) {
    const start = row * length;
    if (isRepeat === 1) {
      bytes.copyWithin(start, start - length, start);
      continue;
    }
    for (let x = 0; x < width; run += 1) {
      const end = ends[run] ?? 0;
      const shade = runs[run] ?? 0;
      const number = numbers[shade] ?? 0;
      while (x < end) {
        const at = start + 1 + (x >> shift);
        const place = x & (inByte - 1);
        const whole = place === 0 ? (end - x) >> shift : 0;
        if (whole > 0) {
          bytes.fill(wholes[shade] ?? 0, at, at + whole);
          x += whole << shift;
        } else {
          bytes[at] = (bytes[at] ?? 0) | (number << (8 - bits * (place + 1)));
          x += 1;
        }
      }
    }
  }
  return { bytes, length, repeats };
}

/** Returns a piece of a PNG. */
function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}
