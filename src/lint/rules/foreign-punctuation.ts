import { arabic, arabicMarks, latin } from '../language/letters.ts';
import { matchesIn } from '../reading/passages.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

const arabicSigns: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };
const latinSigns: Readonly<Record<string, string>> = { '،': ',', '؛': ';', '؟': '?' };

/** Latin signs after words of Arabic script, but not between Latin words or within numbers. */
const inArabic = new RegExp(
  `(?<=[${arabic}${arabicMarks}»٠-٩۰-۹\\u200c])(?:[,;](?=$|[\\s${arabic}«(*_"])|[!؟]*\\?[?!؟]*| \\?(?=$|[\\s)»]))|(?<=\\))[,;](?=\\s[${arabic}«])`,
  'gu',
);
const inLatin = new RegExp(`(?<=[${latin}0-9”“"’)])[،؛؟](?![${arabic}])`, 'gu');

/** Finds commas, semicolons and question marks of another script. */
export const foreignPunctuation: Rule = {
  name: 'foreign-punctuation',
  family: 'punctuation',
  severity: 'warning',
  about: 'Latin commas, semicolons and question marks in Arabic script, and the reverse',
  *find(text) {
    const isArabic = ['fa', 'ar', 'ckb'].includes(text.language);
    const signs = isArabic ? arabicSigns : latinSigns;
    for (const { match, passage, start, end } of matchesIn(text, isArabic ? inArabic : inLatin)) {
      const found = match[0].trimStart();
      const right = Array.from(found, (sign) => signs[sign] ?? sign).join('');
      const next = passage.value[match.index + match[0].length] ?? ' ';
      const sign = Array.from(found).find((one) => one in signs) ?? found;
      const word =
        /\S{1,20}$/.exec(passage.value.slice(Math.max(0, match.index - 20), match.index))?.[0] ??
        '';
      yield {
        start,
        end,
        message: `${codePoint(sign)} is a sign of ${isArabic ? 'Latin' : 'Arabic'} script, after ${quoted(word)}; write ${right} (${codePoint(signs[sign] ?? sign)})`,
        // After a space, ? may be a lost digit.
        fix: {
          replacement: right + (/\p{L}/u.test(next) ? ' ' : ''),
          isSafe: found === match[0],
        },
      };
    }
  },
};
