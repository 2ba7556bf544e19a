import { foreignLettersOf } from '../reading/foreign-letters.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { wordAround } from '../reading/words.ts';

/** Letters that the rules arabic-letters and persian-letters report. */
const reported = 'يىكیک';

/** Finds letters of Arabic script that the language of the text does not have, typed in place of its own. */
export const foreignLetters: Rule = {
  name: 'foreign-letters',
  family: 'letters',
  severity: 'warning',
  about:
    'letters of another language of Arabic script in place of its own: بہ for به, ڪتاب for کتاب',
  *find(text) {
    for (const { start, end, letter, passage, index, orthography, own, isSame } of foreignLettersOf(
      text,
    )) {
      if (reported.includes(letter)) continue;
      const [right = ''] = own;
      const remedy = own.map((one) => `${one} (${codePoint(one)})`).join(' or ');
      yield {
        start,
        end,
        message: `${codePoint(letter)} is not a letter of ${orthography.name}, in ${quoted(wordAround(passage.value, index))}; write ${remedy}, or :lang[…]{tag=…} around words of another language`,
        ...(own.length === 1 && { fix: { replacement: right, isSafe: isSame } }),
      };
    }
  },
};
