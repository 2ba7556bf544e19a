import { isProgram } from './programs.ts';
import { isZero } from './reading.ts';

/** Returns the ID3 tag of version 2 that begins at `at`, and whether it has nothing but the name of a known encoder and a length. */
export function id3At(
  bytes: Buffer,
  at: number,
): { readonly end: number; readonly isHarmless: boolean } | undefined {
  if (bytes.toString('latin1', at, at + 3) !== 'ID3' || at + 10 > bytes.length) return undefined;
  const size = synchsafe(bytes, at + 6);
  const hasFooter = ((bytes[at + 5] ?? 0) & 0x10) !== 0;
  const end = Math.min(bytes.length, at + 10 + size + (hasFooter ? 10 : 0));
  return { end, isHarmless: (bytes[at + 5] ?? 0) === 0 && isHarmless(bytes.subarray(at, end)) };
}

function isHarmless(tag: Buffer): boolean {
  const version = tag[3] ?? 0;
  if (version !== 3 && version !== 4) return false;
  let at = 10;
  while (at + 10 <= tag.length && tag[at] !== 0) {
    const id = tag.toString('latin1', at, at + 4);
    const size = version === 4 ? synchsafe(tag, at + 4) : tag.readUInt32BE(at + 4);
    if (at + 10 + size > tag.length || tag.readUInt16BE(at + 8) !== 0) return false;
    const text = textOf(tag.subarray(at + 10, at + 10 + size));
    if (!(id === 'TSSE' && isProgram(text)) && !(id === 'TLEN' && /^\d{1,9}$/.test(text)))
      return false;
    at += 10 + size;
  }
  return isZero(tag.subarray(at));
}

/** Returns a text in Latin-1, UTF-16 or UTF-8, as its first byte says, without the zeros that end it. */
function textOf(content: Buffer): string {
  const [encoding] = content;
  const isWide = encoding === 1 && content[1] === 0xff;
  const text = isWide ? content.toString('utf16le', 3) : content.toString('latin1', 1);
  return text.replace(/\0+$/, '');
}

/** A number of four times seven bits. */
const synchsafe = (bytes: Buffer, at: number): number =>
  [0, 1, 2, 3].reduce((sum, index) => sum * 128 + ((bytes[at + index] ?? 0) & 0x7f), 0);
