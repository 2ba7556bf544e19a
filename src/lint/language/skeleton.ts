import { foldWords } from '../../text/fold.ts';
import { lookAlikes } from '../rules/mixed-script.ts';
import { withoutLookAlikes } from './alike-letters.ts';

/**
 * Returns what is visible of a text, to compare texts by: folded as for the `words` digest, with one letter for all that look
 * like it, and without invisible characters.
 */
export function skeletonOf(text: string): string {
  return foldWords(withoutLookAlikes(text))
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll('ة', 'ه')
    .replaceAll(
      /[\p{Script=Cyrillic}\p{Script=Greek}]/gu,
      (letter) => lookAlikes.get(letter) ?? letter,
    );
}
