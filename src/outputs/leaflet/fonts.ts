import { leafletText } from '../../fonts/leaflet-text.ts';
import { fontFile } from '../../fonts/font-file.ts';
import { FontFaces, packagedFamily } from '../font-faces.ts';

/**
 * The fonts of leaflets: Vazirmatn, prepared so that text copied from a PDF is correct (`npm run font`), and the fonts of cards
 * for letters that it lacks.
 */
export const leafletFaces = new FontFaces([
  {
    family: 'Bayan Leaflet',
    regular: fontFile('leaflet-regular'),
    bold: fontFile('leaflet-bold'),
  },
  packagedFamily('roboto', 'Roboto', 'Roboto'),
  packagedFamily('noto-sans-arabic', 'NotoSansArabic', 'Noto Sans Arabic'),
]);

/**
 * Returns a text as a leaflet can show it. A letter that no font has becomes its code point, `[U+…]`, so that no letter is
 * lost.
 */
export const printable = (text: string): string =>
  leafletFaces.drawable(
    text,
    (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`,
  ) ?? '';

/** Returns a text as it is typeset, so that copied text is correct. */
export const typesettable = (text: string): string => leafletText(printable(text));
