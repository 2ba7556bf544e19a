import { fontFile } from '../../fonts/font-file.ts';
import { fallbackFamilies, roboto } from '../fallback-families.ts';
import { FontFaces, packagedFamily, type Family } from '../font-faces.ts';

/** Vazirmatn, prepared so that text copied from a PDF is correct (`npm run font`). */
const vazirmatn: Family = {
  family: 'Bayan Leaflet',
  regular: fontFile('leaflet-regular'),
  bold: fontFile('leaflet-bold'),
};

/** The fonts of most leaflets. */
export const usualFaces = new FontFaces(vazirmatn, roboto);

/** All fonts of leaflets. */
export const leafletFaces = new FontFaces(
  vazirmatn,
  roboto,
  packagedFamily('noto-sans-arabic', 'NotoSansArabic', 'Noto Sans Arabic'),
  ...fallbackFamilies,
);
