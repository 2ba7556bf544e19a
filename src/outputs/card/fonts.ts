import { FontFaces, packagedFamily } from '../font-faces.ts';

/**
 * What cards are set in. Vazirmatn has Persian, Arabic and Kurdish, and the Latin of Roboto; Roboto itself has more Latin,
 * Greek and Cyrillic; Noto Sans Arabic the rarer letters of Arabic script.
 */
export const cardFaces = new FontFaces([
  packagedFamily('vazirmatn', 'Vazirmatn', 'Vazirmatn'),
  packagedFamily('roboto', 'Roboto', 'Roboto'),
  packagedFamily('noto-sans-arabic', 'NotoSansArabic', 'Noto Sans Arabic'),
]);

/** A line as a card can show it: see {@link FontFaces.drawable}; the room of what is left out closes. */
export const drawable = (text: string): string | undefined =>
  cardFaces.drawable(text)?.replaceAll(/ {2,}/g, ' ').trim();
