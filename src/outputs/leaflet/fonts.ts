import { leafletText } from '../../fonts/leaflet-text.ts';
import { fontFile } from '../../fonts/font-file.ts';
import { FontFaces, packagedFamily } from '../font-faces.ts';

/**
 * What leaflets are set in: Vazirmatn, prepared so that the text that is copied from a PDF is the text (`npm run font`); for
 * what that lacks, the faces of the cards.
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

/** A text as a leaflet can show it. A letter that no face has is told by its number: nothing of a text is lost in silence. */
export const printable = (text: string): string =>
  leafletFaces.drawable(
    text,
    (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`,
  ) ?? '';

/** A text as it is set on a leaflet, so that its copy is the text. */
export const settable = (text: string): string => leafletText(printable(text));
