import { fontFile } from '../../fonts/font-file.ts';
import { fallbackFamilies, gelasio, roboto } from '../fallback-families.ts';
import { FontFaces, type Family } from '../font-faces.ts';
import { neededFaces } from '../needed-faces.ts';
import { scriptFamilies } from '../script-families.ts';

/** Vazirmatn, prepared so that text copied from a PDF is correct (`npm run font`). */
const vazirmatn: Family = {
  family: 'Bayan Leaflet',
  regular: fontFile('leaflet-regular'),
  bold: fontFile('leaflet-bold'),
};

/** Noto Sans Arabic, prepared too, for letters of Sindhi, Kashmiri and other languages that Vazirmatn lacks. */
const letters: Family = {
  family: 'Bayan Letters',
  regular: fontFile('leaflet-letters-regular'),
  bold: fontFile('leaflet-letters-bold'),
};

/** The fonts of most leaflets. */
export const usualFaces = new FontFaces(vazirmatn, roboto, gelasio);

/** All fonts of leaflets. */
export const leafletFaces = new FontFaces(
  ...([vazirmatn, roboto, gelasio, letters] as const),
  ...fallbackFamilies,
  ...scriptFamilies,
);

/** Returns the fonts to load for a leaflet that uses families of these names. */
export const facesOfLeaflet = neededFaces(usualFaces, leafletFaces.families);

/** All fonts of leaflets, the first choice first: text from left to right has a serif, as on pages. */
export const facesFor = (dir: 'ltr' | 'rtl'): FontFaces => (dir === 'rtl' ? fromRight : fromLeft);

/** The fonts of headings from left to right in the sans serif. */
export const sansFaces = new FontFaces(
  ...([roboto, vazirmatn, gelasio, letters] as const),
  ...fallbackFamilies,
  ...scriptFamilies,
);

const fromRight = new FontFaces(
  ...([vazirmatn, roboto, letters] as const),
  ...fallbackFamilies,
  ...scriptFamilies,
);
const fromLeft = new FontFaces(
  ...([gelasio, vazirmatn, roboto, letters] as const),
  ...fallbackFamilies,
  ...scriptFamilies,
);
