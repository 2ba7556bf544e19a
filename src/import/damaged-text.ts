import { quoted } from '../text/quote.ts';

/** How many places are named. */
const most = 5;

/** Returns notes on the places in which bytes could not be decoded, each with its line, column and byte in the file. */
export function damageNotes(
  bytes: Buffer,
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be',
  places: readonly number[],
): string[] {
  const decoder = new TextDecoder(encoding);
  const isWide = encoding !== 'utf-8';
  const notes = places.slice(0, most).map((at) => {
    const lines = decoder.decode(bytes.subarray(0, at)).split(/\r\n|[\n\r]/);
    const line = lines.at(-1) ?? '';
    const wrong = bytes.toString('hex', at, at + (isWide ? 2 : 1)).toUpperCase();
    const before = line.trim() === '' ? '' : `, after ${quoted(line.trim().slice(-20))}`;
    return `line ${lines.length}, column ${Array.from(line).length + 1} of the file (byte ${at + 1})${before} has ${wrong}, which is not ${isWide ? 'UTF-16' : 'UTF-8'}: it is the sign U+FFFD in the text now, so write what the original has there`;
  });
  const rest = places.length - notes.length;
  return rest > 0
    ? [...notes, `${rest} more bytes of the file are not ${isWide ? 'UTF-16' : 'UTF-8'}`]
    : notes;
}

/**
 * Returns where bytes are not UTF-8, if the text is UTF-8 apart from a few; `undefined` if it is in another encoding. In old
 * encodings nearly every letter is a wrong byte.
 */
export function wrongBytes(bytes: Buffer): number[] | undefined {
  const wrong: number[] = [];
  let right = 0;
  for (let at = 0; at < bytes.length;) {
    const length = lengthOfSequence(bytes, at);
    if (length === 0) wrong.push(at);
    else if (length > 1) right += 1;
    at += Math.max(1, length);
  }
  return wrong.length === 0 || right > 4 * wrong.length ? wrong : undefined;
}

/** Returns the length of the UTF-8 sequence at an index; 0 if there is none. */
function lengthOfSequence(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next += 1)
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  // Longer forms than needed, surrogates, and what is beyond U+10FFFF.
  const isWrong =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  return isWrong ? 0 : length;
}

/** Returns where units of UTF-16 are half of a pair, or half of a unit at the end. */
export function wrongUnits(bytes: Buffer, isLittle: boolean): number[] {
  const unitAt = (at: number) =>
    at + 1 >= bytes.length ? 0 : isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
  const is = (unit: number, from: number) => unit >= from && unit < from + 0x400;
  const wrong: number[] = [];
  for (let at = 0; at < bytes.length; at += 2) {
    const unit = unitAt(at);
    if (is(unit, 0xd800) && is(unitAt(at + 2), 0xdc00)) at += 2;
    else if (is(unit, 0xd800) || is(unit, 0xdc00) || at + 1 === bytes.length) wrong.push(at);
  }
  return wrong;
}
