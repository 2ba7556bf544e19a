import type { HeadingFace } from '../../domain/theme.ts';
import { FaceChoice } from '../face-choice.ts';
import { fallbackFamilies, gelasio, roboto } from '../fallback-families.ts';
import { FontFaces, packagedFamily } from '../font-faces.ts';
import { neededFaces } from '../needed-faces.ts';
import { scriptFamilies } from '../script-families.ts';

const usual = [
  packagedFamily('vazirmatn', 'Vazirmatn', 'Vazirmatn'),
  roboto,
  packagedFamily('noto-sans-arabic', 'NotoSansArabic', 'Noto Sans Arabic'),
] as const;

/** The fonts of most cards. */
const usualFaces = new FontFaces(...usual);

/**
 * All fonts of cards. Vazirmatn has Persian, Arabic, Kurdish and basic Latin; Roboto has more Latin, Greek and Cyrillic; Noto
 * Sans Arabic has the rarer letters of Arabic script, and other families one script each.
 */
export const cardFaces = new FontFaces(...usual, ...fallbackFamilies, ...scriptFamilies);

/** The same for cards from left to right in the serif. */
const serifFaces = new FontFaces(gelasio, ...cardFaces.families);

/** Returns the fonts to load for a card that uses families of these names; a character that no family has is `undefined`. */
export const facesOfCard = neededFaces(usualFaces, cardFaces.families);
export const facesOfSerifCard = neededFaces(new FontFaces(gelasio, ...usual), serifFaces.families);

/** Returns the choice of fonts for a card with this text. All its words of Arabic script have the same font. */
export const cardChoice = (text: string, dir: 'ltr' | 'rtl', headings?: HeadingFace): FaceChoice =>
  new FaceChoice(hasSerif(dir, headings) ? serifFaces : cardFaces, text, dir, 0);

/** Whether a card has the serif. Text in Arabic script has none. */
export const hasSerif = (dir: 'ltr' | 'rtl', headings: HeadingFace | undefined): boolean =>
  dir === 'ltr' && headings === 'serif';
