import { PdfName, PdfString } from './values.ts';

/** A number, a name, a string, or a word or bracket as text; `undefined` at the end. */
type Token = number | PdfName | PdfString | string | undefined;

const space = 1;
const delimiter = 2;
const classes = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = space;
for (const sign of '()<>[]{}/%') classes[sign.charCodeAt(0)] = delimiter;

export const isSpace = (byte: number | undefined): boolean =>
  byte !== undefined && classes[byte] === space;

/** The values of hex digits; -1 for other bytes. */
const hexDigits = Int8Array.from({ length: 256 }, (_, byte) => {
  const value = Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(value) ? -1 : value;
});

/** A number with more digits than any program writes may hide a message. */
const longestNumber = 40;

/** Words of up to three letters by the number of their bytes. */
const shortWords = new Map<number, string>();

/** Reads the tokens of a PDF, or of a stream in it. It never throws: it collects what is wrong. */
export class Lexer {
  readonly bytes: Buffer;
  at: number;
  readonly end: number;
  /** The texts of comments, without `%`. */
  readonly comments = new Set<string>();
  /** What is malformed, as words after a colon. */
  readonly problems = new Set<string>();

  constructor(bytes: Buffer, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  /** Moves to the next byte that is neither white space nor in a comment. */
  skip(): void {
    const { bytes, end } = this;
    while (this.at < end) {
      const byte = bytes[this.at];
      if (isSpace(byte)) this.at += 1;
      else if (byte === 0x25) {
        const start = this.at + 1;
        while (this.at < end && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at += 1;
        this.comments.add(bytes.toString('latin1', start, this.at));
      } else return;
    }
  }

  next(): Token {
    this.skip();
    const { bytes, at, end } = this;
    if (at >= end) return undefined;
    const byte = bytes[at] ?? 0;
    // Digits and the signs + - . begin a number.
    if ((byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e || byte === 0x2b)
      return this.#number();
    switch (byte) {
      case 0x2f:
        return this.#name();
      case 0x28:
        return this.#literal();
      case 0x3c:
        if (bytes[at + 1] !== 0x3c) return this.#hex();
        this.at += 2;
        return '<<';
      case 0x3e:
        this.at += bytes[at + 1] === 0x3e ? 2 : 1;
        return this.at - at === 2 ? '>>' : '>';
      case 0x5b:
      case 0x5d:
      case 0x7b:
      case 0x7d:
      case 0x29:
        this.at += 1;
        return String.fromCharCode(byte);
      default:
        return this.#word();
    }
  }

  /** Moves to the end of a regular token, and returns it. */
  #word(): string {
    const { bytes, end, at: start } = this;
    let at = start;
    // Operators have up to three letters: their bytes make a number, by which the word is found again.
    let code = 1;
    while (at < end && classes[bytes[at] ?? 0] === 0) {
      code = code * 256 + (bytes[at] ?? 0);
      at += 1;
    }
    this.at = at;
    if (at - start > 3) return bytes.toString('latin1', start, at);
    const known = shortWords.get(code);
    if (known !== undefined) return known;
    const word = bytes.toString('latin1', start, at);
    shortWords.set(code, word);
    return word;
  }

  #number(): number | string {
    const { bytes, end, at: start } = this;
    let at = start;
    const isNegative = bytes[at] === 0x2d;
    if (isNegative) at += 1;
    const first = at;
    let value = 0;
    let scale = 0;
    // Most numbers are short, so that they are exact.
    for (; at < end && at - first < 15; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte >= 0x30 && byte <= 0x39) {
        value = value * 10 + byte - 0x30;
        scale *= 10;
      } else if (byte === 0x2e && scale === 0) scale = 1;
      else break;
    }
    if (at > first && (at >= end || classes[bytes[at] ?? 0] !== 0)) {
      this.at = at;
      if (scale > 1) value /= scale;
      return isNegative ? -value : value;
    }
    const word = this.#word();
    // Some programs write two signs.
    if (!/^[+-]{0,2}(?:\d+\.?\d*|\.\d+|\.)(?:-\d+)?$/.test(word)) return word;
    if (word.length > longestNumber) this.problems.add(`a number of ${word.length} digits`);
    const number = Number.parseFloat(word.replace(/^[+-](?=[+-])/, ''));
    return Number.isNaN(number) ? 0 : number;
  }

  #name(): PdfName {
    this.at += 1;
    const word = this.#word();
    if (!word.includes('#')) return new PdfName(word);
    const escape = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
    return new PdfName(word.replaceAll(/#([\dA-Fa-f]{2})/g, escape));
  }

  #hex(): PdfString {
    const { bytes, end } = this;
    const start = this.at + 1;
    const close = bytes.indexOf(0x3e, start);
    const stop = close < 0 || close >= end ? end : close;
    if (stop === end) this.problems.add('a string without an end');
    const result = Buffer.allocUnsafe((stop - start + 1) >> 1);
    let count = 0;
    let high = 0;
    for (let at = start; at < stop; at += 1) {
      const byte = bytes[at] ?? 0;
      const digit = hexDigits[byte] ?? 0;
      if (digit < 0) {
        if (!isSpace(byte)) this.problems.add('a hex string with other characters');
        continue;
      }
      if (count % 2 === 0) high = digit << 4;
      else result[count >> 1] = high | digit;
      count += 1;
    }
    if (count % 2 === 1) result[count >> 1] = high;
    this.at = stop + 1;
    return new PdfString(result.subarray(0, (count + 1) >> 1));
  }

  #literal(): PdfString {
    const { bytes, end } = this;
    const start = this.at + 1;
    let at = start;
    let isPlain = true;
    for (let depth = 1; ; at += 1) {
      if (at >= end) {
        this.problems.add('a string without an end');
        break;
      }
      const byte = bytes[at];
      if (byte === 0x5c) {
        at += 1;
        isPlain = false;
      } else if (byte === 0x28) depth += 1;
      else if (byte === 0x29 && (depth -= 1) === 0) break;
    }
    this.at = Math.min(at + 1, end);
    const written = bytes.subarray(start, Math.min(at, end));
    return new PdfString(isPlain ? written : unescape(written));
  }
}

/** Characters after a backslash that mean another one: `\n`. */
const escapes = new Map(
  (['n\n', 'r\r', 't\t', 'b\b', 'f\f'] as const).map((pair) => [
    pair.charCodeAt(0),
    pair.charCodeAt(1),
  ]),
);

const isOctal = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x37;

function unescape(written: Buffer): Buffer {
  const result = Buffer.allocUnsafe(written.length);
  let length = 0;
  for (let at = 0; at < written.length; at += 1) {
    let byte = written[at] ?? 0;
    if (byte === 0x5c) {
      at += 1;
      byte = written[at] ?? 0;
      if (isOctal(byte)) {
        byte -= 0x30;
        for (let digits = 1; digits < 3 && isOctal(written[at + 1]); digits += 1) {
          at += 1;
          byte = byte * 8 + (written[at] ?? 0) - 0x30;
        }
        byte &= 0xff;
      } else if (byte === 10 || byte === 13) {
        // A line continuation.
        if (byte === 13 && written[at + 1] === 10) at += 1;
        continue;
      } else byte = escapes.get(byte) ?? byte;
    }
    result[length] = byte;
    length += 1;
  }
  return result.subarray(0, length);
}
