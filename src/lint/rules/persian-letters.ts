import { phraseAround } from '../language/arabic-phrase.ts';
import { arabic, arabicMarks } from '../language/letters.ts';
import { matchesIn } from '../reading/passages.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { wordAround } from '../reading/words.ts';

const letters: Readonly<Record<string, string>> = { ی: 'ي', ک: 'ك', ہ: 'ه', ھ: 'ه' };
const goesOn = new RegExp(`^[${arabicMarks}]*[${arabic}\\u0640]`, 'u');

/** Finds Persian yeh and kaf in Arabic. Words with گ, پ, چ or ژ are Persian names and stay as they are. */
export const persianLetters: Rule = {
  name: 'persian-letters',
  family: 'letters',
  severity: 'warning',
  about: 'Persian ی and ک in Arabic text, for ي, ى and ك',
  languages: ['ar'],
  *find(text) {
    for (const { match, passage, start, end } of matchesIn(text, /[یکہھ]/g)) {
      const [letter] = match;
      const word = wordAround(passage.value, match.index);
      if (/[گپچژ]/.test(word) || phraseAround(passage.value, match.index).includes('\u200c'))
        continue;
      const right = letters[letter] ?? letter;
      const isFinal = letter === 'ی' && !goesOn.test(passage.value.slice(match.index + 1));
      const remedy = isFinal
        ? 'write ي (U+064A), or ى (U+0649)'
        : `write ${right} (${codePoint(right)})`;
      yield {
        start,
        end,
        message: `${codePoint(letter)} is a letter of Persian, in ${quoted(word)}; ${remedy}, or :lang[…]{tag=fa} around Persian words`,
        fix: { replacement: right, isSafe: !isFinal },
      };
    }
  },
};
