import { copyFile } from 'node:fs/promises';
import { arabic, withVazirmatn, type Style } from './vazirmatn.ts';

/** Latin characters of leaflets: ASCII, Latin-1, Latin Extended-A, the letters of Romanian, and the euro sign. */
const latin = 'U+20-7E,U+A0-17F,U+218-21B,U+20AC';

/** The records of the name table with the copyright and the licence. */
const names = '0,5,13,14';

/** The fonts are modified, so the licence asks for another name. */
const family = 'Bayan Leaflet';

/** Positions of a mark that are closer than this become one, in units of 2048 to an em: see `marks.py`. */
const placeStep = 80;

/**
 * Makes the two fonts of leaflets, with which copying, searching and screen readers find the words of the statement in a PDF.
 *
 * With the original Vazirmatn, Typst's PDFs lose each zero-width non-joiner and reverse «لا» and «الله». In these fonts every
 * character is a glyph on the line (`split.py`, `marks.py`), and looks the same. For marks, the text has to be prepared too: see
 * `leafletText`.
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
