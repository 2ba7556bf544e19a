import { writeFile } from 'node:fs/promises';
import { packagedFont } from '../../src/outputs/font-faces.ts';
import { letterShapes } from './letter-shapes.ts';
import { arabic, withVazirmatn, type FontWork, type Style } from './vazirmatn.ts';

/**
 * Latin characters of leaflets: ASCII, Latin-1, Latin Extended-A, the letters of Romanian, and signs: fractions, currencies and
 * mathematical ones.
 */
const latin = 'U+20-7E,U+A0-17F,U+218-21B,U+2044,U+2070-20BF,U+2116,U+2122,U+2150-215F,U+2200-22FF';

/** Arabic script with all its letters, but without presentation forms, which are spelled in letters. */
const allArabic =
  'U+20-22,U+25,U+27-29,U+2D-2F,U+3A,U+3B,U+3F,U+5B,U+5D,U+A0,U+AB,U+BB,U+600-6FF,U+750-77F,U+8A0-8FF,U+200B-200F,' +
  'U+2013,U+2014,U+2018-201F,U+2022,U+2026,U+25CC,U+FD3E,U+FD3F,U+FDF0-FDFD';

/** The records of the name table with the copyright and the licence. */
const names = '0,5,13,14';

/** The fonts are modified, so the licence asks for another name. */
const family = 'Bayan Leaflet';
const lettersFamily = 'Bayan Letters';
const serifFamily = 'Bayan Serif';

/** Units of an em, where the originals have 2048: an error of 0.1 points in the largest title, and a font in a PDF lighter by a tenth. */
const unitsPerEm = '512';

/** Positions of a mark that are closer than this become one, in units of the font: see `marks.py`. Noto has 1000 to an em. */
const placeStep = 80;
const lettersPlaceStep = 48;

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
      scale(fonts, step('placed'), target);
    }
  });
}

const scale = (fonts: FontWork, font: string, target: string): void => {
  fonts.fontTools('ttLib.scaleUpem', [`--output-file=${target}`, font, unitsPerEm]);
};

/** The features that place letters, and digits as high as capitals. */
const serifFeatures = 'liga,ccmp,mark,mkmk,kern,lnum';

/** Styles of the serif, by the end of the file's name, with the folder and the end of the name of the original. */
const serifStyles = {
  regular: ['Regular', '400Regular/Gelasio_400Regular'],
  bold: ['Bold', '700Bold/Gelasio_700Bold'],
  italic: ['Italic', '400Regular_Italic/Gelasio_400Regular_Italic'],
  'bold-italic': ['Bold Italic', '700Bold_Italic/Gelasio_700Bold_Italic'],
} as const;

/** Makes the serif of leaflets from Gelasio, in four styles. `target` returns the path of a style. */
export function prepareSerifFonts(
  target: (style: keyof typeof serifStyles) => string,
): Promise<void> {
  return withVazirmatn((fonts) => {
    for (const style of ['regular', 'bold', 'italic', 'bold-italic'] as const) {
      const [name, source] = serifStyles[style];
      const step = (state: string) => fonts.file(`serif-${style}-${state}.ttf`);
      const original = packagedFont(`gelasio/${source}`);
      fonts.subsetFile(original, step('subset'), '*', names, serifFeatures);
      fonts.script('rename.py', [step('subset'), step('renamed'), serifFamily, name]);
      scale(fonts, step('renamed'), target(style));
    }
    return Promise.resolve();
  });
}

/**
 * Makes the two fonts of leaflets for letters that Vazirmatn lacks, from Noto Sans Arabic. Noto draws a letter as several glyphs,
 * so that copied text has the letter several times. In these fonts it is one (`flatten.py`).
 */
export function prepareLetterFonts(regular: string, bold: string): Promise<void> {
  return withVazirmatn(async (fonts) => {
    const targets: [style: Style, source: string, target: string][] = [
      ['Regular', '400Regular', regular],
      ['Bold', '700Bold', bold],
    ];
    for (const [style, source, target] of targets) {
      const step = (name: string) => fonts.file(`letters-${style}-${name}`);
      const original = packagedFont(`noto-sans-arabic/${source}/NotoSansArabic_${source}`);
      fonts.subsetFile(original, step('subset.ttf'), allArabic, names);
      await writeFile(step('shapes.json'), JSON.stringify(await letterShapes(step('subset.ttf'))));
      fonts.script('flatten.py', [
        step('subset.ttf'),
        step('shapes.json'),
        step('flat.ttf'),
        lettersFamily,
        style,
      ]);
      fonts.script('marks.py', [
        step('flat.ttf'),
        step('placed.ttf'),
        String(lettersPlaceStep),
        'all',
      ]);
      fonts.subsetFile(step('placed.ttf'), target, '*', '*');
    }
  });
}
