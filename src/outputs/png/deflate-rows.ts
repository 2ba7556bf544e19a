import { codesFor } from './huffman.ts';
import { longer } from './longer.ts';

/** The rows of a drawing: bytes of the same length, one row after the other. */
export interface Rows {
  readonly bytes: Uint8Array;
  /** Number of bytes of a row. */
  readonly length: number;
  /** For each row 1 if it is the same as the one above, else 0. */
  readonly repeats: Uint8Array;
}

/** A piece of the result: a byte as it is, or bytes that were seen before, at one of two distances. */
interface Pieces {
  readonly count: number;
  /** The byte, or how many bytes were seen before. */
  readonly values: Uint32Array;
  readonly kinds: Uint8Array;
}

const kinds = { byte: 0, left: 1, above: 2 } as const;

/** Lengths that one symbol and its extra bits can express, by RFC 1951: each symbol from 257 on begins at one. */
const starts = [
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115],
  ...[131, 163, 195, 227, 258],
];
const longest = 258;
const symbolOf = Uint16Array.from({ length: longest + 1 }, (_, length) =>
  length < 3 ? 0 : 257 + starts.findLastIndex((start) => start <= length),
);
const extraOf = (symbol: number): number =>
  symbol < 265 || symbol === 285 ? 0 : (symbol - 261) >> 2;

const end = 256;

/**
 * Returns rows in the format of zlib, the same bytes on every machine. It only looks for bytes like the one before and like those
 * above, which is nearly all that drawings have, and takes a tenth of the time of a search for everything.
 */
export function deflateRows(rows: Rows): Buffer<ArrayBuffer> {
  const { length } = rows;
  const pieces = piecesOf(rows);
  const left = distanceOf(1);
  const above = distanceOf(length);
  const counts = new Uint32Array(286);
  const distances = new Uint32Array(30);
  eachOf(pieces, (value, kind) => {
    if (kind !== kinds.byte) add(distances, (kind === kinds.left ? left : above).symbol);
    add(counts, kind === kinds.byte ? value : (symbolOf[value] ?? 0));
  });
  counts[end] = 1;
  const words = codesFor(counts, 15);
  const places = codesFor(distances, 15);

  const out = Buffer.alloc(sizeOf(counts, words.lengths, distances, places.lengths, above.size));
  let [at, waiting, bits] = [0, 0, 0];
  const put = (value: number, size: number) => {
    waiting |= value << bits;
    bits += size;
    for (; bits >= 8; bits -= 8) {
      out[at++] = waiting & 255;
      waiting >>>= 8;
    }
  };
  // The header of zlib, and then one block, the last, with codes of its own.
  put(0x9c78, 16);
  put(0b101, 3);
  putLengths(words.lengths, places.lengths, put);
  eachOf(pieces, (value, kind) => {
    const symbol = kind === kinds.byte ? value : (symbolOf[value] ?? 0);
    put(words.bits[symbol] ?? 0, words.lengths[symbol] ?? 0);
    if (kind === kinds.byte) return;
    put(value - (starts[symbol - 257] ?? 0), extraOf(symbol));
    const distance = kind === kinds.left ? left : above;
    put(places.bits[distance.symbol] ?? 0, places.lengths[distance.symbol] ?? 0);
    put(distance.extra, distance.size);
  });
  put(words.bits[end] ?? 0, words.lengths[end] ?? 0);
  put(0, (8 - bits) % 8);
  at = out.writeUInt32BE(checksumOf(rows), at);
  return out.subarray(0, at);
}

/** Returns how many bytes the result has at most. */
function sizeOf(
  counts: Uint32Array,
  lengths: Uint8Array,
  distances: Uint32Array,
  places: Uint8Array,
  mostExtra: number,
): number {
  let bits = 0;
  for (const [symbol, count] of counts.entries())
    bits += count * ((lengths[symbol] ?? 0) + (symbol > end ? extraOf(symbol) : 0));
  for (const [symbol, count] of distances.entries())
    bits += count * ((places[symbol] ?? 0) + mostExtra);
  return Math.ceil(bits / 8) + mostOther;
}

/** Bytes of everything but the pieces: the codes of 316 symbols take at most 14 bits each. */
const mostOther = 640;

/** Fewer bytes are shorter as they are. The distance of those above takes several bits. */
const few = 3;
const fewAbove = 9;

function add(counts: Uint32Array, symbol: number): void {
  counts[symbol] = (counts[symbol] ?? 0) + 1;
}

/** Divides rows into pieces: at each place the longest that was seen before, or a byte. */
function piecesOf(rows: Rows): Pieces {
  const { bytes, length } = rows;
  let values = new Uint32Array(bytes.length >> 4);
  let kindsOf = new Uint8Array(bytes.length >> 4);
  let count = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    let left = at;
    if (at > 0) while (left < bytes.length && bytes[left] === bytes[at - 1]) left += 1;
    const above = at < length ? at : endOfSame(rows, at);
    const isAbove = above > left && above - at >= fewAbove;
    const seen = (isAbove ? above : left) - at;
    const isSeen = seen >= few;
    if (count === values.length) [values, kindsOf] = [longer(values), longer(kindsOf)];
    values[count] = isSeen ? seen : byte;
    kindsOf[count] = isSeen ? (isAbove ? kinds.above : kinds.left) : kinds.byte;
    count += 1;
    at += isSeen ? seen : 1;
  }
  return { count, values, kinds: kindsOf };
}

/** Returns the end of the bytes from `at` on that are the same as those above. */
function endOfSame({ bytes, length, repeats }: Rows, at: number): number {
  let row = Math.ceil(at / length);
  let start = row * length;
  while (at < bytes.length && bytes[at] === bytes[at - length]) {
    if (at < start) at += 1;
    else {
      at += repeats[row] === 1 ? length : 1;
      row += 1;
      start += length;
    }
  }
  return at;
}

/** Calls `tell` with each piece. Those that are longer than a symbol can express are divided. */
function eachOf(pieces: Pieces, tell: (value: number, kind: number) => void): void {
  for (let index = 0; index < pieces.count; index += 1) {
    const kind = pieces.kinds[index] ?? 0;
    let value = pieces.values[index] ?? 0;
    // What is left over must not be shorter than any symbol can express.
    for (; kind !== kinds.byte && value > longest; value -= value > longest + 2 ? longest : 255)
      tell(value > longest + 2 ? longest : 255, kind);
    tell(value, kind);
  }
}

/** Returns the symbol of a distance, and the bits after it. */
function distanceOf(distance: number): { symbol: number; extra: number; size: number } {
  const from = distance - 1;
  if (from < 4) return { symbol: from, extra: 0, size: 0 };
  const size = 30 - Math.clz32(from);
  return { symbol: 2 * (size + 1) + ((from >> size) & 1), extra: from & ((1 << size) - 1), size };
}

/** The order in which the codes of the lengths of codes are written. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Writes the lengths of codes. Eleven and more zeros in a row are one symbol. */
function putLengths(
  words: Uint8Array,
  places: Uint8Array,
  put: (value: number, size: number) => void,
): void {
  const all = Buffer.from([...words, ...places]).toString('latin1');
  const parts = [...all.matchAll(/\0{11,138}|[^]/g)].map(([part]) => ({
    symbol: part.length > 1 ? 18 : part.charCodeAt(0),
    zeros: part.length - 11,
  }));
  const counts = new Uint32Array(order.length);
  for (const { symbol } of parts) add(counts, symbol);
  const codes = codesFor(counts, 7);
  put(words.length - 257, 5);
  put(places.length - 1, 5);
  put(order.length - 4, 4);
  for (const symbol of order) put(codes.lengths[symbol] ?? 0, 3);
  for (const { symbol, zeros } of parts) {
    put(codes.bits[symbol] ?? 0, codes.lengths[symbol] ?? 0);
    if (symbol === 18) put(zeros, 7);
  }
}

/** Returns the Adler-32 of rows. What a row adds is known if it is the same as the one above. */
function checksumOf({ bytes, length, repeats }: Rows): number {
  const base = 65_521;
  let [low, high, sum, weighted] = [1, 0, 0, 0];
  for (const [row, isRepeat] of repeats.entries()) {
    if (isRepeat === 0) {
      [sum, weighted] = [0, 0];
      for (let at = row * length; at < (row + 1) * length; at += 1) {
        sum += bytes[at] ?? 0;
        weighted += sum;
      }
    }
    high = (high + length * low + weighted) % base;
    low = (low + sum) % base;
  }
  return high * 65_536 + low;
}
