import { fontFile } from '../fonts/font-file.ts';
import { packagedFamily, packagedFont, type Family } from './font-faces.ts';

/** Latin, Greek and Cyrillic letters in four styles. */
export const roboto: Family = {
  ...packagedFamily('roboto', 'Roboto', 'Roboto'),
  italic: packagedFont('roboto/400Regular_Italic/Roboto_400Regular_Italic'),
  boldItalic: packagedFont('roboto/700Bold_Italic/Roboto_700Bold_Italic'),
};

/** Gelasio, the serif of text from left to right, prepared for leaflets. It is as wide as Georgia, which pages use. */
export const gelasio: Family = {
  family: 'Bayan Serif',
  regular: fontFile('leaflet-serif-regular'),
  bold: fontFile('leaflet-serif-bold'),
  italic: fontFile('leaflet-serif-italic'),
  boldItalic: fontFile('leaflet-serif-bold-italic'),
};

/** Families with one file for text of any weight. */
const signs = (folder: string, name: string, family: string): Family => ({
  family,
  regular: packagedFont(`${folder}/400Regular/${name}_400Regular`),
});

/**
 * Font families of leaflets and cards for characters that their own fonts lack. Andika has the Latin and Cyrillic letters of all
 * languages; the others have signs and emoji.
 */
export const fallbackFamilies: readonly Family[] = [
  {
    family: 'Andika',
    regular: packagedFont('andika/Andika_400Regular'),
    bold: packagedFont('andika/Andika_700Bold'),
    italic: packagedFont('andika/Andika_400Regular_Italic'),
    boldItalic: packagedFont('andika/Andika_700Bold_Italic'),
    for: 'letters',
  },
  signs('noto-sans-math', 'NotoSansMath', 'Noto Sans Math'),
  packagedFamily('noto-sans-symbols', 'NotoSansSymbols', 'Noto Sans Symbols'),
  signs('noto-sans-symbols-2', 'NotoSansSymbols2', 'Noto Sans Symbols 2'),
  { ...packagedFamily('noto-emoji', 'NotoEmoji', 'Noto Emoji'), for: 'emoji' },
];
