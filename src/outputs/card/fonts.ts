import { FaceChoice } from '../face-choice.ts';
import { fallbackFamilies, roboto } from '../fallback-families.ts';
import { FontFaces, packagedFamily } from '../font-faces.ts';

const usual = [
  packagedFamily('vazirmatn', 'Vazirmatn', 'Vazirmatn'),
  roboto,
  packagedFamily('noto-sans-arabic', 'NotoSansArabic', 'Noto Sans Arabic'),
] as const;

/** The fonts of most cards. */
export const usualFaces = new FontFaces(...usual);

/**
 * All fonts of cards. Vazirmatn has Persian, Arabic, Kurdish and basic Latin; Roboto has more Latin, Greek and Cyrillic; Noto
 * Sans Arabic has the rarer letters of Arabic script.
 */
export const cardFaces = new FontFaces(...usual, ...fallbackFamilies);

/** Returns the choice of fonts for a card with this text. All its words of Arabic script have the same font. */
export const cardChoice = (text: string, dir: 'ltr' | 'rtl'): FaceChoice =>
  new FaceChoice(cardFaces, text, dir, 0);
