import { quote, type Fault } from '../finding.ts';
import type { NameScanner } from '../name-scanner.ts';
import type { FontTable } from './unpack-font.ts';

const advice = 'Make the font again without glyph names: pyftsubset --no-glyph-names.';

/** Returns the faults in the names of glyphs: in the table `post`, and in the texts of a table `CFF`. */
export function faultsInGlyphNames(tables: readonly FontTable[], names: NameScanner): Fault[] {
  const bytesOf = (wanted: string) => tables.find(({ tag }) => tag === wanted)?.bytes;
  const post = bytesOf('post');
  const cff = bytesOf('CFF ');
  return [...(post ? faultsInPost(post, names) : []), ...(cff ? faultsInCff(cff, names) : [])];
}

function faultsInPost(post: Buffer, names: NameScanner): Fault[] {
  const version = post.readUInt32BE(0);
  const faults: Fault[] = [];
  let end = 32;
  if (version === 0x20000) {
    const count = post.readUInt16BE(32);
    end += 2 + count * 2;
    let last = -1;
    for (let at = 34; at < end; at += 2) last = Math.max(last, post.readUInt16BE(at) - 258);
    const all: string[] = [];
    for (; all.length <= last; end += 1 + post.readUInt8(end))
      all.push(post.toString('latin1', end + 1, end + 1 + post.readUInt8(end)));
    const strange = all.find((name) => !/^[\w.\-*+~]{0,63}$/.test(name));
    if (strange !== undefined)
      faults.push({ found: `a glyph of a font named ${quote(strange)}`, advice });
    faults.push(...names.inText(all.join('\n')));
  } else if (version === 0x28000) end += 2 + post.readUInt16BE(32);
  const rest = post.subarray(end);
  if (rest.some((byte) => byte !== 0))
    faults.push({
      found: `${rest.length} bytes after the end of the table post in a font: ${quote(rest.toString('latin1'))}`,
      advice,
    });
  return faults;
}

/**
 * Returns the faults in the names and strings of a CFF, also one inside a PDF. They are in an index each, after the header, with
 * one of dictionaries between them.
 */
export function faultsInCff(cff: Buffer, names: NameScanner): Fault[] {
  let at = cff.readUInt8(2);
  const texts: string[] = [];
  for (const isText of [true, false, true]) {
    const { items, end } = readIndex(cff, at);
    if (isText) texts.push(...items.map((item) => item.toString('latin1')));
    at = end;
  }
  const address = texts.find(
    (text) => /[\w.+-]@[\w-]+\.\w/.test(text) && !/copyright|©|\(c\)/i.test(text),
  );
  return [
    ...names.inText(texts.join('\n')),
    ...(address === undefined
      ? []
      : [{ found: `an e-mail address in a font: ${quote(address)}`, advice }]),
  ];
}

function readIndex(cff: Buffer, at: number): { items: Buffer[]; end: number } {
  const count = cff.readUInt16BE(at);
  if (count === 0) return { items: [], end: at + 2 };
  const size = cff.readUInt8(at + 2);
  const offset = (index: number) => cff.readUIntBE(at + 3 + index * size, size);
  const data = at + 2 + (count + 1) * size;
  const items = Array.from({ length: count }, (_, index) => {
    if (offset(index + 1) < offset(index)) throw new RangeError('an index is not in order');
    return cff.subarray(data + offset(index), data + offset(index + 1));
  });
  return { items, end: data + offset(count) };
}
