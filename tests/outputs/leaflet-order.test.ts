import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as mupdf from 'mupdf';
import { leafletOf, oneText } from '../support/one-text.ts';
import { lineOf, type Frame, type ShownLine } from '../support/shown-order.ts';
import { tokensOf } from '../support/shown-tokens.ts';

const frames: Readonly<Record<'fa' | 'ar' | 'ckb', readonly Frame[]>> = {
  fa: [
    ['fa', [], [' آنجا', '.']],
    ['fa', ['بیان', ' '], ['!']],
  ],
  ar: [['ar', ['عن', ' '], ['، ', 'كما', '.']]],
  ckb: [['ckb', ['بۆ ', '('], [')', ' لێرە', '.']]],
};

/** Returns Markdown that shows a text as it is. */
const escaped = (text: string): string => text.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`);

/**
 * Returns what can be compared: a bracket may be named by what was written or by what is seen, and MuPDF reads a percent sign
 * before another sign twice.
 */
const comparable = (text: string): string =>
  text
    .replaceAll(/[()[\]«»]/g, '|')
    .replaceAll('٪٪', '٪')
    .replaceAll(/[\p{Cf}\p{M}\s]/gu, '');

/** Returns what must be seen in a line, from left to right. */
const wanted = ({ text, places }: ShownLine): string =>
  comparable(
    places
      .map(([start, end]) => text.slice(start, end))
      .map((part) =>
        /(?=\p{Script=Arabic})\p{L}/u.test(part) ? Array.from(part).reverse().join('') : part,
      )
      .join(''),
  );

/** Returns the lines of a PDF: its glyphs from left to right. */
function linesIn(pdf: Uint8Array): Set<string> {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  const lines = new Map<string, [x: number, character: string][]>();
  for (let number = 0; number < document.countPages(); number += 1)
    document
      .loadPage(number)
      .toStructuredText('preserve-whitespace')
      .walk({
        onChar: (character, [, y], _font, _size, [left, , right]) => {
          const key = `${number} ${Math.round(y)}`;
          lines.set(key, [...(lines.get(key) ?? []), [left + right, character]]);
        },
      });
  return new Set(
    Array.from(lines.values(), (glyphs) =>
      comparable(
        glyphs
          .sort(([a], [b]) => a - b)
          .map(([, character]) => character)
          .join(''),
      ),
    ),
  );
}

/** Lines with a wide table, with which a leaflet has one column of text, so that none of them is broken. */
const withTable = (lines: readonly string[]): string =>
  [...lines, `| ا | ب |\n| - | - |\n| ۱ | ${'کتاب '.repeat(10)}|`].join('\n\n');

describe('words and numbers on a leaflet', () => {
  for (const [tag, some] of Object.entries(frames))
    it(`are seen in their written order, in ${tag}`, async (test) => {
      // A leaflet shows the address of a link after it, and an address of mail is a link.
      const tokens = tokensOf(tag).filter(([token]) => !token.includes('mailto:'));
      const lines = some.flatMap((frame) => tokens.map((token) => lineOf(frame, token)));
      const body = withTable(lines.map(({ text }) => escaped(text)));
      const seen = linesIn(await leafletOf(await oneText(test, tag, body)));
      assert.deepEqual(
        lines.filter((line) => !seen.has(wanted(line))).map(({ text }) => text),
        [],
      );
    });

  it('are on their side of the address of a link', async (test) => {
    const lines = {
      'رقم [١٤٣٢٩ ٦٤٠٤٤٩](https://example.org/a) ١٢٣٤.':
        '.١٢٣٤|https://example.org/a|٦٤٠٤٤٩١٤٣٢٩مقر',
      'هاتف [٠٢١ ٨٨٨٨ ١٢٣٤](https://example.org/a) ١٢.':
        '.١٢|https://example.org/a|٠٢١٨٨٨٨١٢٣٤فتاه',
      'عن [Windows](https://example.org/b) 11.': '.11|https://example.org/b|Windowsنع',
      'عن [ARTICLE 19](https://example.org/c) 2024.': '.2024|https://example.org/c|ARTICLE19نع',
      'عن [C++](https://example.org/d) 17.': '.17|https://example.org/d|C++نع',
    };
    const body = withTable(Object.keys(lines));
    const seen = linesIn(await leafletOf(await oneText(test, 'ar', body)));
    assert.deepEqual(
      Object.values(lines).filter((line) => !seen.has(line)),
      [],
    );
  });
});
