import { phraseAround } from '../language/arabic-phrase.ts';
import { arabic, arabicMarks } from '../language/letters.ts';
import { arabicOrthographyOf, arabicScriptLanguages } from '../language/orthography.ts';
import { foreignLettersOf } from '../reading/foreign-letters.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { wordAround } from '../reading/words.ts';

const goesOn = new RegExp(`^[${arabicMarks}]*[${arabic}\\u0640]`, 'u');

/** Finds Persian yeh and kaf in Arabic. Words with گ, پ, چ or ژ are Persian names and stay as they are. */
export const persianLetters: Rule = {
  name: 'persian-letters',
  family: 'letters',
  severity: 'warning',
  about: 'Persian ی and ک in Arabic text and in other languages that have ي and ك',
  languages: arabicScriptLanguages(({ letters }) => !letters.includes('ی')),
  *find(text) {
    const isArabic = arabicOrthographyOf(text.tag)?.letters.includes('ة') === true;
    for (const { start, end, letter, passage, index, own, isSame } of foreignLettersOf(text)) {
      if (!'یک'.includes(letter)) continue;
      const word = wordAround(passage.value, index);
      if (isArabic && isPersianName(word, phraseAround(passage.value, index))) continue;
      // Only Arabic decides between ي and ى by their place in the word.
      const isFinal = letter === 'ی' && !goesOn.test(passage.value.slice(index + 1));
      const meant = isArabic && !isFinal ? own.slice(0, 1) : own;
      const [right = ''] = meant;
      const remedy = meant.map((one) => `${one} (${codePoint(one)})`).join(', or ');
      yield {
        start,
        end,
        message: `${codePoint(letter)} is a letter of Persian, in ${quoted(word)}; write ${remedy}, or :lang[…]{tag=fa} around Persian words`,
        ...((isArabic || meant.length === 1) && {
          fix: { replacement: right, isSafe: isSame && meant.length === 1 },
        }),
      };
    }
  },
};

const isPersianName = (word: string, phrase: string): boolean =>
  /[گپچژ]/.test(word) || phrase.includes('\u200c');
