import { isSpace, type Lexer } from './lexer.ts';
import { readValues } from './read-values.ts';
import { exportWithout, resave, type Report } from './report.ts';
import { PdfName, PdfStream, type PdfValue } from './values.ts';

/** Reads the image after `BI`: its entries, and its bytes from `ID` to `EI`. */
export function readInlineImage(
  lexer: Lexer,
  report: Report,
  readImage: (stream: PdfStream) => void,
): void {
  const { values, word } = readValues(lexer);
  const dict = new Map<string, PdfValue>();
  for (let at = 0; at + 1 < values.length; at += 2) {
    const key = values[at];
    if (key instanceof PdfName) dict.set(longKeys[key.name] ?? key.name, values[at + 1] ?? null);
  }
  for (const key of dict.keys())
    if (!imageKeys.has(key))
      report.add(`inline ${key}`, `an unknown entry: /${key} in an image of a page`, exportWithout);
  const start = lexer.at + 1;
  const end = endOfImage(lexer.bytes, start);
  if (word !== 'ID' || end < 0) {
    report.add('inline image', 'cannot be read: an image of a page has no end', resave);
    lexer.at = lexer.bytes.length;
    return;
  }
  readImage(new PdfStream(dict, lexer.bytes.subarray(start, end)));
  lexer.at = end + 3;
}

/** Returns the offset of the white space before `EI`, which an operator or the end follows. */
function endOfImage(bytes: Buffer, start: number): number {
  for (
    let at = bytes.indexOf('EI', start, 'latin1');
    at >= 0;
    at = bytes.indexOf('EI', at + 1, 'latin1')
  ) {
    const after = bytes.toString('latin1', at + 2, at + 12);
    if (isSpace(bytes[at - 1]) && /^(?:$|[\s\0])/.test(after) && !/[^\t\n\r -~]/.test(after))
      return at - 1;
  }
  return -1;
}

/** The short names of the entries of an inline image. */
const longKeys: Readonly<Record<string, string>> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  I: 'Interpolate',
  L: 'Length',
  W: 'Width',
};
const imageKeys = new Set([...Object.values(longKeys), 'Intent']);
