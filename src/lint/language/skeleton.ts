import { foldWords } from '../../text/fold.ts';
import { lookAlikes } from '../rules/mixed-script.ts';

/** Kurdish letters, each with the letter that keyboards and fonts without it use instead. */
const kurdish: Readonly<Record<string, string>> = { ۆ: 'و', ڕ: 'ر', ڵ: 'ل', ێ: 'ی', ة: 'ه' };

/**
 * Returns what is visible of a text, to compare texts by: folded as for the `words` digest, with one letter for all that look
 * like it, and without invisible characters.
 */
export function skeletonOf(text: string): string {
  return foldWords(text)
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/[ۆڕڵێة]/g, (letter) => kurdish[letter] ?? letter)
    .replaceAll(
      /[\p{Script=Cyrillic}\p{Script=Greek}]/gu,
      (letter) => lookAlikes.get(letter) ?? letter,
    );
}
