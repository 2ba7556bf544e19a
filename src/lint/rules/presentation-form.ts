import { arabicMarks } from '../language/letters.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { wordAround } from '../reading/words.ts';
import { letters as persianLetters } from './arabic-letters.ts';

/** Runs of shapes of letters, with the marks between them. Signs of honour, ﷼ and ornate brackets are signs of their own. */
const forms = new RegExp(
  `[\\ufb50-\\ufbb1\\ufbd3-\\ufd3d\\ufd50-\\ufdc7\\ufdf0-\\ufdf9\\ufe70-\\ufefc](?:[${arabicMarks}]*[\\ufb50-\\ufbb1\\ufbd3-\\ufd3d\\ufd50-\\ufdc7\\ufdf0-\\ufdf9\\ufe70-\\ufefc])*`,
  'gu',
);

/** Shapes of letters in place of the letters (Unicode's presentation forms): search does not find such words. */
export const presentationForm: Rule = {
  name: 'presentation-form',
  family: 'leftovers',
  severity: 'error',
  about: 'forms of Arabic letters from PDF files in the place of letters: ﻛﺘﺎﺏ for کتاب',
  *find(text) {
    for (const { index, 0: found } of text.value.matchAll(forms)) {
      const replacement = plain(found, text.language);
      // Allah and its like are one sign in many fonts, and were typed so on purpose.
      const isWord = /^[\ufdf0-\ufdf9]$/.test(found);
      yield {
        start: index,
        end: index + found.length,
        ...(isWord && { severity: 'warning' }),
        message: `${codePoint(found.slice(0, 1))} is the form of a letter, not the letter itself, in ${quoted(wordAround(text.value, index))}; write ${quoted(replacement)}`,
        fix: { replacement, isSafe: true },
      };
    }
  },
};

/** The letters of a run, in its order, as the language writes them. */
function plain(found: string, language: string): string {
  // A mark that stands alone carries a space or a tatweel with it.
  const letters = found
    .replaceAll(/[\ufe70-\ufe7f]/g, (mark) => mark.normalize('NFKC').slice(1))
    .normalize('NFKC');
  return language === 'fa' || language === 'ckb'
    ? letters.replaceAll(/[يىك]/g, (letter) => persianLetters[letter] ?? letter)
    : letters;
}
