import { isArabicPhrase, phraseAround } from '../language/arabic-phrase.ts';
import { matchesIn } from '../reading/passages.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { wordAround } from '../reading/words.ts';

/** Letters of Arabic keyboards, each with the Persian and Kurdish letter that is meant. */
export const letters: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک' };

/** Finds Arabic yeh and kaf in Persian and Kurdish: they look the same, but search does not find them. */
export const arabicLetters: Rule = {
  name: 'arabic-letters',
  family: 'letters',
  severity: 'warning',
  about: 'Arabic ي, ى and ك in Persian or Kurdish text, for ی and ک',
  languages: ['fa', 'ckb'],
  *find(text) {
    for (const { match, passage, start, end } of matchesIn(text, /[يىك]/g)) {
      const [letter] = match;
      if (isArabicPhrase(phraseAround(passage.value, match.index))) continue;
      const right = letters[letter] ?? letter;
      const word = quoted(wordAround(passage.value, match.index));
      yield {
        start,
        end,
        message: `${codePoint(letter)} is a letter of Arabic, in ${word}; write ${right} (${codePoint(right)}), or :lang[…]{tag=ar} around Arabic words`,
        fix: { replacement: right, isSafe: true },
      };
    }
  },
};
