import { foldWords } from '../../text/fold.ts';
import { lookAlikes } from '../rules/mixed-script.ts';

/** Letters of Kurdish, each with the one that stands for it where a keyboard or a font had none. */
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
