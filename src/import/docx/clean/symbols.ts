import { codePoint } from 'dingbat-to-unicode';

/** Returns the Unicode character of a symbol, from its font and its hexadecimal code; `undefined` if the font is unknown. */
export function symbolOf(font: string, code: string): string | undefined {
  const number = Number.parseInt(code, 16);
  // Word moves 8-bit codes of symbol fonts into the private use area, from U+F000 on.
  const isMoved = number >= 0xf000 && number <= 0xf0ff;
  return (codePoint(font, number) ?? (isMoved ? codePoint(font, number - 0xf000) : undefined))
    ?.string;
}
