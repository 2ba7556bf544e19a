import { foreignLetterFindings } from '../reading/foreign-letters.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** Letters that the rules arabic-letters and persian-letters report. */
const reported = 'يىكیک';

/** Finds letters of Arabic script that the language of the text does not have, typed in place of its own. */
export const foreignLetters: Rule = {
  name: 'foreign-letters',
  family: 'letters',
  severity: 'warning',
  about:
    'letters of another language of Arabic script in place of its own: بہ for به, ڪتاب for کتاب',
  find: (text) =>
    foreignLetterFindings(
      text,
      ({ letter }) => !reported.includes(letter),
      ({ letter, own, orthography }, word) => {
        const remedy = own.map((one) => `${one} (${codePoint(one)})`).join(' or ');
        return `${codePoint(letter)} is not a letter of ${orthography.name}, in ${quoted(word)}; write ${remedy}, or :lang[…]{tag=…} around words of another language`;
      },
    ),
};
