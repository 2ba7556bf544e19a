import { copyFile } from 'node:fs/promises';
import { arabic, withVazirmatn, type Style } from './vazirmatn.ts';

/** The languages of leaflets with Latin letters: ASCII, Latin-1, Latin Extended-A, and what Romanian and prices have beside them. */
const latin = 'U+20-7E,U+A0-17F,U+218-21B,U+20AC';

/** What says whose the font is and under which licence. */
const names = '0,5,13,14';

/** Being others than Vazirmatn, they have a name of their own. */
const family = 'Bayan Leaflet';

/** Of the 2048 units of an em, how near each other two places of a mark have to be to become one: see `marks.py`. */
const placeStep = 80;

/**
 * Makes the two fonts that leaflets are set in, so that who copies words out of a PDF, searches in it or hears it read has the
 * words of the statement. With Vazirmatn as it is, Typst's PDFs lose each zero-width non-joiner and turn «لا» and «الله» round.
 * Here every character is a glyph that stands on the line (`split.py`, `marks.py`), and the pictures are the same.
 * Marks need one thing more, of who sets the text: `leafletText`.
 */
export function prepareLeafletFonts(regular: string, bold: string): Promise<void> {
  return withVazirmatn(async (fonts) => {
    const targets: [Style, string][] = [
      ['Regular', regular],
      ['Bold', bold],
    ];
    for (const [style, target] of targets) {
      const step = (name: string) => fonts.file(`${style}-${name}.ttf`);
      await fonts.subset(style, step('subset'), `${latin},${arabic}`, names);
      fonts.script('split.py', [step('subset'), step('split'), family, style]);
      fonts.script('marks.py', [step('split'), step('placed'), String(placeStep)]);
      await copyFile(step('placed'), target);
    }
  });
}
