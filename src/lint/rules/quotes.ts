import { hasArabic, hasLatin } from '../language/letters.ts';
import { passagesOf } from '../reading/passages.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** Finds quotation marks of another language. */
export const quotes: Rule = {
  name: 'quotes',
  family: 'punctuation',
  severity: 'warning',
  about: 'straight and English quotation marks in a language that uses « » or „ “',
  languages: ['fa', 'ar', 'ckb', 'de'],
  *find(text) {
    const [open, close] = text.language === 'de' ? '„“' : '«»';
    if (open === undefined || close === undefined) return;
    for (const { value, start: from } of passagesOf(text)) {
      for (const { index, 0: found } of value.matchAll(
        text.language === 'de' ? notGerman : notArabic,
      )) {
        // Latin words keep the marks of their own language.
        if (text.language !== 'de' && hasLatin(found) && !hasArabic(found)) continue;
        // Arabic uses these marks too (CLDR).
        if (text.language === 'ar' && /^”[^]*“$/.test(found)) continue;
        const [start, end] = [from + index, from + index + found.length];
        const replacement = open + text.value.slice(start + 1, end - 1).trim() + close;
        yield {
          start,
          end,
          message: `${quoted(`${found[0] ?? ''}…${found.at(-1) ?? ''}`)} (${codePoint(found.charAt(0))}) are not the quotation marks of this language; write ${quoted(short(replacement))}`,
          fix: { replacement, isSafe: false },
        };
      }
    }
  },
};

/** Up to 600 characters in straight marks. Longer ones are probably no pair, and a mark after a number means inches. */
const straight = String.raw`(?<![0-9])"(?=\S)[^"]{0,600}?(?<=[^\s"])"`;
/** Text in any of the marks that Arabic script does not use, whichever of them opens or closes. */
const notArabic = /"[^"]{1,600}"|[“”„][^“”„]{1,600}[“”]/g;
/** Text in straight or English marks, or in a German opening and an English closing mark. */
const notGerman = new RegExp(
  String.raw`${straight}|(?<![^\s(\[–—-])“(?=\S)[^“”„]{0,600}?(?<=[^\s“”„])”|„(?=\S)[^“”„]{0,600}?(?<=[^\s“”„])”`,
  'g',
);

const short = (quotation: string): string =>
  quotation.length > 36
    ? `${quotation.slice(0, 20).trimEnd()} …${quotation.slice(-12)}`
    : quotation;
