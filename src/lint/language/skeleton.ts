import { foldWords } from '../../text/fold.ts';
import { lookAlikes } from '../rules/mixed-script.ts';

/** Kurdish letters, each with its replacement on keyboards and in fonts without them. */
const kurdish: Readonly<Record<string, string>> = { ۆ: 'و', ڕ: 'ر', ڵ: 'ل', ێ: 'ی', ة: 'ه' };

/**
 * What the eye reads of a text, to compare by: folded as for the `words` digest, letters that look like others made equal to
 * those, and nothing that is not seen.
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
