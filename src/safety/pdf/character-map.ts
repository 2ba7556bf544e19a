import { Lexer } from './lexer.ts';
import { readValues } from './read-values.ts';
import { PdfString, type PdfValue } from './values.ts';

/** How many characters are read: a font has no more glyphs. */
const mostCharacters = 65_536;

/** Returns the texts of the character codes of a font, from the operands of `bfchar` and `bfrange` in its ToUnicode map. */
export function readCharacterMap(content: Buffer): Map<number, string> {
  const map = new Map<number, string>();
  const lexer = new Lexer(content);
  let left = mostCharacters;
  const codeOf = (value: PdfValue | undefined) =>
    value instanceof PdfString && value.bytes.length <= 4
      ? [...value.bytes].reduce((code, byte) => code * 256 + byte, 0)
      : undefined;
  for (;;) {
    const start = lexer.at;
    const { values, word } = readValues(lexer);
    if (word === undefined && lexer.at >= content.length) return map;
    if (lexer.at === start) return map;
    if (word === 'endbfchar')
      for (let at = 0; at + 1 < values.length; at += 2) {
        const [code, text] = [codeOf(values[at]), values[at + 1]];
        if (code !== undefined && text instanceof PdfString) map.set(code, utf16(text.bytes));
      }
    else if (word === 'endbfrange')
      for (let at = 0; at + 2 < values.length; at += 3) {
        const [first, last] = [codeOf(values[at]), codeOf(values[at + 1])];
        if (first === undefined || last === undefined) continue;
        left -= last - first + 1;
        if (left >= 0) addRange(map, first, last, values[at + 2]);
      }
  }
}

function addRange(map: Map<number, string>, first: number, last: number, target?: PdfValue): void {
  for (let code = first; code <= last; code += 1) {
    const text: PdfValue | undefined = Array.isArray(target)
      ? (target as readonly PdfValue[])[code - first]
      : target;
    if (!(text instanceof PdfString) || text.bytes.length === 0) continue;
    if (Array.isArray(target) || code === first) map.set(code, utf16(text.bytes));
    else {
      const bytes = Buffer.from(text.bytes);
      const end = bytes.length - 1;
      bytes[end] = ((bytes[end] ?? 0) + code - first) & 0xff;
      map.set(code, utf16(bytes));
    }
  }
}

const decoder = new TextDecoder('utf-16be');
const utf16 = (bytes: Buffer): string => decoder.decode(bytes);
