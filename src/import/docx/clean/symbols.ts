import { codePoint } from 'dingbat-to-unicode';
import { child, toggle } from '../package/elements.ts';
import { isSymbolFont } from '../package/text-filter.ts';
import type { XmlElement } from '../package/xml.ts';

/** Returns the Unicode character of a symbol, from its font and its hexadecimal code; `undefined` if the font is unknown. */
export function symbolOf(font: string, code: string): string | undefined {
  const number = Number.parseInt(code, 16);
  // Word moves 8-bit codes of symbol fonts into the private use area, from U+F000 on.
  const isMoved = number >= 0xf000 && number <= 0xf0ff;
  return (codePoint(font, number) ?? (isMoved ? codePoint(font, number - 0xf000) : undefined))
    ?.string;
}

/** Returns a text in a font, with the signs of a symbol font replaced by characters of Unicode. */
export const inUnicode = (text: string, font: string): string =>
  Array.from(text, (sign) => symbolOf(font, (sign.codePointAt(0) ?? 0).toString(16)) ?? sign).join(
    '',
  );

/** Signs that only a symbol font gives a look. Word and LibreOffice write U+F0B7 for a bullet in any font. */
const moved = /[\uf000-\uf0ff]/g;

/**
 * Returns the text of a run in Unicode if the run, whose properties are given, is in a symbol font. In right-to-left runs such a
 * font applies only to its own signs.
 */
export function readSymbols(text: string, properties: XmlElement | undefined): string {
  const {
    'w:ascii': ascii,
    'w:hAnsi': ansi,
    ...others
  } = child(properties, 'w:rFonts')?.attributes ?? {};
  const fonts = [ascii, ansi, ...Object.values(others)].filter((font) => font !== undefined);
  const own = [ascii, ansi].find((font) => font !== undefined && isSymbolFont(font));
  const isComplex = ['w:rtl', 'w:cs'].some((name) => toggle(properties, name) === true);
  if (own !== undefined && !isComplex) return inUnicode(text, own);
  const font = fonts.find(isSymbolFont);
  return text.replaceAll(moved, (sign) =>
    font === undefined ? (sign === '\uf0b7' ? '•' : sign) : inUnicode(sign, font),
  );
}
