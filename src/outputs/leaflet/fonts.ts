import { fontFile } from '../../fonts/font-file.ts';
import { fallbackFamilies, roboto } from '../fallback-families.ts';
import { FontFaces, type Family } from '../font-faces.ts';

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
export const usualFaces = new FontFaces(vazirmatn, roboto);

/** All fonts of leaflets. */
export const leafletFaces = new FontFaces(vazirmatn, roboto, letters, ...fallbackFamilies);
