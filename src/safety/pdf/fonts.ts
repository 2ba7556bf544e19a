import { readCharacterMap } from './character-map.ts';
import type { PdfFile } from './file.ts';
import type { TextBuffer } from './text-buffer.ts';
import { PdfName, PdfStream, PdfString, textOf, type PdfDict, type PdfValue } from './values.ts';

/** Appends the text that a font draws for a string. */
export type DrawText = (string: PdfString, text: TextBuffer) => void;

/** Draws a string without its font. */
export const drawPlain: DrawText = (string, text) => {
  text.append(textOf(string));
};

/** Names of glyphs that are not a letter by themselves. */
const glyphs: Readonly<Record<string, string>> = {
  space: ' ',
  slash: '/',
  backslash: '\\',
  period: '.',
  comma: ',',
  colon: ':',
  hyphen: '-',
  underscore: '_',
  at: '@',
  ...Object.fromEntries(
    'zero one two three four five six seven eight nine'
      .split(' ')
      .map((name, digit) => [name, String(digit)]),
  ),
};

/**
 * Returns what a font draws, as far as it says which characters its codes are: by a ToUnicode map, or by the names of glyphs.
 * @param decode returns the content of a stream
 */
export function drawTextOf(
  font: PdfDict,
  file: PdfFile,
  decode: (stream: PdfStream) => Buffer,
): DrawText {
  const subtype = file.resolve(font.get('Subtype'));
  const isWide = subtype instanceof PdfName && subtype.name === 'Type0';
  const toUnicode = file.resolve(font.get('ToUnicode'));
  const map =
    toUnicode instanceof PdfStream
      ? readCharacterMap(decode(toUnicode))
      : isWide
        ? undefined
        : differencesIn(file.resolve(font.get('Encoding')), file);
  if (!map) return drawPlain;
  return ({ bytes }, text) => {
    for (let at = 0; at < bytes.length; at += isWide ? 2 : 1) {
      const code = isWide ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
      text.append(map.get(code) ?? (isWide ? '\u{fffd}' : String.fromCharCode(code)));
    }
  };
}

/** Returns the texts of the codes that an encoding gives to other glyphs. */
function differencesIn(encoding: PdfValue | undefined, file: PdfFile): Map<number, string> {
  const map = new Map<number, string>();
  const list =
    encoding instanceof Map ? file.resolve((encoding as PdfDict).get('Differences')) : [];
  let code = 0;
  for (const item of Array.isArray(list) ? (list as readonly PdfValue[]) : []) {
    if (typeof item === 'number') code = item;
    else if (item instanceof PdfName) {
      const text = item.name.length === 1 ? item.name : glyphs[item.name];
      if (text !== undefined) map.set(code, text);
      code += 1;
    }
  }
  return map;
}
