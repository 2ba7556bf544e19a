import { named } from '../language/character-names.ts';
import { arabic, arabicMarks } from '../language/letters.ts';
import { matchesIn } from '../reading/passages.ts';
import { quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { wordAround } from '../reading/words.ts';

/**
 * Tatweel that stretches a word: between letters, or several at its end. Not one after a prefix or in an abbreviation
 * («الـ PDF», «هـ»), one with a mark on it, or a row of them used as a dash.
 */
const stretched = new RegExp(
  `(?<=[${arabic}][${arabicMarks}]{0,8})(?:\\u0640+(?=[${arabic}])|\\u0640{2,}(?![\\u0640${arabicMarks}«"“(]))`,
  'gu',
);

/** Finds stretched words: they look different in each font, and search does not find them. */
export const tatweel: Rule = {
  name: 'tatweel',
  family: 'letters',
  severity: 'warning',
  about: 'words stretched with tatweel: کتـــاب',
  *find(text) {
    for (const { match, passage, start, end } of matchesIn(text, stretched)) {
      const word = quoted(wordAround(passage.value, match.index));
      const message = `${named(match[0])} stretches ${word}; remove it`;
      yield { start, end, message, fix: { replacement: '', isSafe: true } };
    }
  },
};
