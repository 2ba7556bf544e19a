import type { Mp3Frame } from './mp3-frame.ts';
import type { Edit, Extra } from './reading.ts';

/**
 * Returns what is in the bits between the samples of frames. Encoders fill them so that all frames have one size: with zeros, ones,
 * both in turn, and the name LAME. Players skip whatever is there.
 */
export function mp3Padding(bytes: Buffer, frames: readonly Mp3Frame[]): Extra[] {
  const { main, fileOffset } = joinMain(bytes, frames);
  const strange: [start: number, end: number][] = [];
  let end = 0;
  let at = 0;
  for (const frame of frames) {
    const { begin, size } = sizesIn(bytes, frame);
    const start = at - begin * 8;
    if (start > end && !isFilling(main, end, start)) strange.push([end, start]);
    // The samples of a first frame can begin in a frame that was cut off.
    end = Math.max(end, start + size);
    at += (frame.end - frame.main) * 8;
  }
  if (at > end && !isFilling(main, end, at)) strange.push([end, at]);
  const [first] = strange;
  if (!first) return [];
  const edits: Edit[] = [];
  for (const [start, stop] of strange) {
    for (let byte = start >> 3; byte < Math.ceil(stop / 8); byte += 1) {
      // Bits of samples before and after stay.
      const before = byte * 8 < start ? (0xff << (8 - (start - byte * 8))) & 0xff : 0;
      const after = stop < byte * 8 + 8 ? 0xff >> (stop - byte * 8) : 0;
      const offset = fileOffset(byte);
      edits.push({
        start: offset,
        end: offset + 1,
        bytes: Buffer.from([(main[byte] ?? 0) & (before | after)]),
      });
    }
  }
  const content = aligned(main, ...first);
  return [
    {
      what: `data in the padding of ${strange.length === 1 ? 'a frame' : `${strange.length} frames`}`,
      content,
      edits,
    },
  ];
}

/** Returns the sample data of all frames as one, in which the samples of a frame may begin in an earlier one. */
function joinMain(bytes: Buffer, frames: readonly Mp3Frame[]) {
  const main = Buffer.concat(frames.map((frame) => bytes.subarray(frame.main, frame.end)));
  const starts: number[] = [];
  let at = 0;
  for (const frame of frames) {
    starts.push(at);
    at += frame.end - frame.main;
  }
  let index = 0;
  /** Bytes are asked for in rising order. */
  const fileOffset = (byte: number): number => {
    while ((starts[index + 1] ?? Infinity) <= byte) index += 1;
    return (frames[index]?.main ?? 0) + byte - (starts[index] ?? 0);
  };
  return { main, fileOffset };
}

/** Returns how many bytes before the frame its samples begin, and how many bits they have. */
function sizesIn(bytes: Buffer, { side, isFirst, isMono }: Mp3Frame) {
  const bits = (at: number, count: number): number => {
    const byte = side + (at >> 3);
    const word = bytes.readUIntBE(byte, 3);
    return (word >>> (24 - (at & 7) - count)) & (2 ** count - 1);
  };
  const channels = isMono ? 1 : 2;
  const head = isFirst ? 9 + (isMono ? 5 : 3) + channels * 4 : 8 + channels;
  const each = isFirst ? 59 : 63;
  let size = 0;
  for (let granule = 0; granule < channels * (isFirst ? 2 : 1); granule += 1)
    size += bits(head + granule * each, 12);
  return { begin: bits(0, isFirst ? 9 : 8), size };
}

/** Returns the bits from `start` to `end` as bytes, the first bit at the start of the first byte, and zeros after the last. */
function aligned(main: Buffer, start: number, end: number): Buffer {
  const result = Buffer.alloc(Math.ceil((end - start) / 8));
  const shift = start & 7;
  for (let index = 0; index < result.length; index += 1) {
    const byte = (start >> 3) + index;
    result[index] = ((main[byte] ?? 0) << shift) | ((main[byte + 1] ?? 0) >> (8 - shift));
  }
  const over = result.length * 8 - (end - start);
  if (over > 0) result[result.length - 1] = (result.at(-1) ?? 0) & (0xff << over);
  return result;
}

/** The name of LAME with its version, of which there may be room for the beginning only. */
const name = /^(?:L(?:A(?:M(?:E[\d.ar]{0,7})?)?)?)?/;

const bitsOf = (text: string): string =>
  Array.from(text, (letter) => letter.charCodeAt(0).toString(2).padStart(8, '0')).join('');

/** The same in bits, at any place: digits, a dot, and the letters of a version. */
const nameInBits = new RegExp(
  `${bitsOf('L')}(?:${bitsOf('A')}(?:${bitsOf('M')}(?:${bitsOf('E')}(?:0011[01]{4}|${bitsOf('.')}|${bitsOf('a')}|${bitsOf('r')}){0,7})?)?)?`,
);

/** Whether bits are what encoders fill frames with. */
function isFilling(main: Buffer, start: number, end: number): boolean {
  // Fewer bits hold nothing, and there are always some.
  if (end - start < 16) return true;
  const bytes = aligned(main, start, end);
  const [version] = name.exec(bytes.toString('latin1', 0, 12)) ?? [''];
  const rest = bytes.subarray(version.length, -1);
  if (rest.every((byte) => byte === rest[0]) && [0, 0xff, 0x55, 0xaa].includes(rest[0] ?? 0))
    return true;
  // LAME fills the end of a file twice: the second name begins at any bit.
  const bits = bitsOf(bytes.toString('latin1')).slice(0, end - start);
  return bits.split(nameInBits).every(isRegular);
}

/** Whether bits are equal or alternate, and change from one to the other rarely. */
function isRegular(bits: string): boolean {
  let changes = 0;
  for (let at = 2; at < bits.length; at += 1) if (bits[at] !== bits[at - 2]) changes += 1;
  return changes <= 3;
}
