import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as mupdf from 'mupdf';
import { glyphsOf, leafletOf, oneText } from '../support/one-text.ts';

/** The text of each page of a PDF. */
function pagesOf(pdf: Uint8Array): string[] {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, page) =>
    document.loadPage(page).toStructuredText('').asText(),
  );
}

/** A text of so many short paragraphs. */
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, index) => `Shelf ${index + 1} is too high.`).join('\n\n');

describe('a leaflet of several pages', () => {
  it('has some of the text above its QR code, wherever the text ends on a page', async (test) => {
    for (let count = 57; count < 70; count += 1) {
      const pages = pagesOf(
        await leafletOf(await oneText(test, 'en', paragraphs(count), 'Shelves')),
      );
      assert.ok(pages.length > 1, `${count} paragraphs are on one page`);
      assert.match(pages.at(-1) ?? '', /is too high/, `${count} paragraphs`);
    }
  });
});

describe('a table on a leaflet', () => {
  const table = (sides: readonly string[], rows: readonly (readonly string[])[]) =>
    [['A', 'B'], sides, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

  /** Where the last letter of each of these words is. */
  function endsOf(pdf: Uint8Array, words: readonly string[]): number[] {
    const lines = glyphsOf(pdf);
    return words.map((word) => {
      const line = lines.find(
        (glyphs) =>
          glyphs
            .map(({ character }) => character)
            .join('')
            .trim() === word,
      );
      assert.ok(line, word);
      return Math.round(Math.max(...line.map(({ x }) => x)));
    });
  }

  it('aligns columns as the text says', async (test) => {
    const rows = [
      ['ones', '1'],
      ['thousands', '1111'],
    ];
    const at = async (side: string) =>
      endsOf(await leafletOf(await oneText(test, 'en', table([':--', side], rows), 'Shelves')), [
        '1',
        '1111',
      ]);
    const [one = 0, many = 0] = await at('--:');
    assert.equal(one, many);
    const [first = 0, last = 0] = await at(':--');
    assert.ok(first < last, `${first} ${last}`);
    const [inner = 0, outer = 0] = await at(':-:');
    assert.ok(inner < outer && inner > first, `${inner} ${outer}`);
  });
});
