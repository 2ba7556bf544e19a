import type { Decoded } from './decoded.ts';
import { isSpace } from './lexer.ts';

/** Decodes hex digits up to `>`. */
export function decodeHex(raw: Buffer): Decoded {
  const close = raw.indexOf(0x3e);
  const end = close < 0 ? raw.length : close;
  const digits = raw.toString('latin1', 0, end).replaceAll(/[\s\0]+/g, '');
  if (/[^\da-f]/i.test(digits)) return { content: Buffer.alloc(0), used: 0 };
  const content = Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
  return { content, used: end + 1 };
}

/** Decodes groups of five characters up to `~>`. */
export function decodeAscii85(raw: Buffer): Decoded {
  const content = Buffer.alloc(raw.length * 4);
  let length = 0;
  let value = 0;
  let count = 0;
  const flush = (bytes: number) => {
    for (let index = 0; index < bytes; index += 1) {
      content[length] = Math.floor(value / 256 ** (3 - index)) & 0xff;
      length += 1;
    }
    value = 0;
    count = 0;
  };
  let at = 0;
  // Some programs write the sign that begins such a text.
  if (raw[0] === 0x3c && raw[1] === 0x7e) at = 2;
  for (; at < raw.length && raw[at] !== 0x7e; at += 1) {
    const byte = raw[at] ?? 0;
    if (isSpace(byte)) continue;
    if (byte === 0x7a && count === 0) flush(4);
    else if (byte < 0x21 || byte > 0x75) return { content, used: 0 };
    else {
      value = value * 85 + byte - 0x21;
      count += 1;
      if (count === 5) flush(4);
    }
  }
  if (count > 1) {
    const bytes = count - 1;
    for (; count < 5; count += 1) value = value * 85 + 84;
    flush(bytes);
  }
  return { content: content.subarray(0, length), used: at + (raw[at + 1] === 0x3e ? 2 : 1) };
}
