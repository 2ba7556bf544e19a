import { directionOf } from '../../domain/language-tag.ts';
import { toAsciiDigits, withNumerals, type NumberingSystem } from '../../text/digits.ts';
import { digit, hasArabic, hasLatin } from '../language/letters.ts';
import { matchesIn } from '../reading/passages.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds digits of another script than that of the text. Its fixes never change the value of a number. */
export const digits: Rule = {
  name: 'digits',
  family: 'letters',
  severity: 'warning',
  about: 'digits of another language (٤ or 4 in Persian, ۴ in Arabic), or mixed in one number',
  *find(text) {
    for (const { match, passage, start, end } of matchesIn(text, number)) {
      const [found] = match;
      const sides = sidesOf(passage.value, match.index, found.length);
      const finding = judge(found, text.language, sides, hasArabic(passage.value));
      if (finding) yield { start, end, ...finding };
    }
  },
};

/** The digits of a language. Arabic and Kurdish also use European digits, which are not reported. */
const numerals: Readonly<Record<string, NumberingSystem>> = {
  fa: 'arabext',
  ar: 'arab',
  ckb: 'arab',
};
const names: Readonly<Record<string, string>> = { fa: 'Persian', ar: 'Arabic', ckb: 'Kurdish' };

const number = new RegExp(`[${digit}]+(?:[.,:/٫٬–-][${digit}]+)*`, 'g');

/** What is on either side of a number: the next character (`before`, `after`), the next letter or digit (`left`, `right`). */
interface Sides {
  readonly before: string;
  readonly after: string;
  readonly left: string;
  readonly right: string;
}

function sidesOf(value: string, index: number, length: number): Sides {
  const lead = value.slice(Math.max(0, index - 8), index);
  const rest = value.slice(index + length, index + length + 8);
  return {
    before: lead.at(-1) ?? ' ',
    after: rest[0] ?? ' ',
    left: /[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u.exec(lead)?.[0] ?? '',
    right: /^[\s%)]*([\p{L}\p{N}])/u.exec(rest)?.[1] ?? '',
  };
}

function judge(
  found: string,
  language: string,
  sides: Sides,
  isArabic: boolean,
): Omit<Finding, 'start' | 'end'> | undefined {
  const own = numerals[language] ?? (directionOf(language) === 'ltr' ? 'latn' : undefined);
  if (own === undefined || hasLatin(sides.before) || hasLatin(sides.after)) return undefined;
  const [european, arab, persian] = kinds.map((kind) => kind.test(found));
  const isForeign = {
    arabext: arab,
    arab: persian,
    // Digits next to Arabic letters belong to a foreign word.
    latn: found !== toAsciiDigits(found) && !hasArabic(sides.left + sides.right),
  }[own];
  const isOfTwo = runsOf(found).some((run) => kinds.filter((kind) => kind.test(run)).length > 1);
  const isEuropean = own === 'arabext' && isArabic && isPersianNumber(found, sides);
  if (!isForeign && !isOfTwo && !isEuropean) return undefined;
  const plain = withNumerals(toAsciiDigits(found), own);
  const replacement = isEuropean ? plain.replaceAll(',', '٬') : plain;
  // The first digit that differs, because half of the digits of Arabic and Persian look the same.
  const other = Array.from(found).find((sign, index) => sign !== plain[index]) ?? '';
  const fault = isOfTwo
    ? `has digits of two kinds, such as ${codePoint(other)}`
    : `has ${codePoint(other)}, which is not a digit of ${names[language] ?? 'this language'}`;
  return {
    message: `${quoted(found)} ${fault}; write ${quoted(replacement)}`,
    // Around signs, digits of another kind may be shown in another order.
    fix: { replacement, isSafe: !european && own !== 'latn' && !/[-–/:]/.test(found) },
  };
}

const kinds = [/[0-9]/, /[٠-٩]/, /[۰-۹]/] as const;
const runsOf = (found: string): readonly string[] => found.split(/[.,:/٫٬–-]/);

/** Whether `found` is a whole number among Persian words, not a date, a time, a telephone number or a version. */
const isPersianNumber = (found: string, { before, after, left, right }: Sides): boolean =>
  /^(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d{0,5})$/.test(found) &&
  /[\s(«،؛؟!.:…]/.test(before) &&
  /[\s)».،؛؟!:…%٪]/.test(after) &&
  ![left, right].some((side) => hasLatin(side) || /[0-9]/.test(side));
