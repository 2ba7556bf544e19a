import { FontFaces, packagedFamily } from '../font-faces.ts';

/**
 * The fonts of cards. Vazirmatn has Persian, Arabic, Kurdish and basic Latin; Roboto has more Latin, Greek and Cyrillic; Noto
 * Sans Arabic has the rarer letters of Arabic script.
 */
export const cardFaces = new FontFaces([
  packagedFamily('vazirmatn', 'Vazirmatn', 'Vazirmatn'),
  packagedFamily('roboto', 'Roboto', 'Roboto'),
  packagedFamily('noto-sans-arabic', 'NotoSansArabic', 'Noto Sans Arabic'),
]);

/** Returns a line as a card can draw it, see {@link FontFaces.drawable}, without double spaces around what was left out. */
export const drawable = (text: string): string | undefined =>
  cardFaces.drawable(text)?.replaceAll(/ {2,}/g, ' ').trim();
