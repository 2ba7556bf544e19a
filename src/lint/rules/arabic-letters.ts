import type { Rule } from '../rule.ts';
import { codePoint, quoted } from '../quote.ts';
import { proseIn, wordAround } from '../words.ts';

/** What keyboards of Arabic write for letters of Persian and Kurdish. */
const letters: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک' };

/** Arabic yeh and kaf in Persian and Kurdish: they look alike, and searching does not find them. */
export const arabicLetters: Rule = {
  name: 'arabic-letters',
  severity: 'warning',
  about: 'ي, ى and ك of Arabic in a text of Persian or Kurdish, where ی and ک belong',
  languages: ['fa', 'ckb'],
  *find(text) {
    for (const { value, start } of proseIn(text)) {
      for (const { index, 0: letter } of value.matchAll(/[يىك]/g)) {
        const right = letters[letter] ?? letter;
        yield {
          start: start + index,
          end: start + index + 1,
          message: `${codePoint(letter)} is a letter of Arabic, in ${quoted(wordAround(value, index))}; write ${right} (${codePoint(right)}), or :lang[…]{tag=ar} around Arabic words`,
          fix: { replacement: right, isSafe: true },
        };
      }
    }
  },
};
