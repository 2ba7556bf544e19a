import { directionOf } from '../../domain/language-tag.ts';
import { toAsciiDigits, withNumerals, type NumberingSystem } from '../../text/digits.ts';
import { digit, hasArabic, hasLatin } from '../language/letters.ts';
import { matchesIn } from '../reading/passages.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import type { Finding, Rule } from '../rule.ts';

/** Digits of another script than that of the text. What a number is never changes: only how it is written. */
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

/** Arabic and Kurdish are written with European digits as well, and those are left. */
const numerals: Readonly<Record<string, NumberingSystem>> = {
  fa: 'arabext',
  ar: 'arab',
  ckb: 'arab',
};
const names: Readonly<Record<string, string>> = { fa: 'Persian', ar: 'Arabic', ckb: 'Kurdish' };

const number = new RegExp(`[${digit}]+(?:[.,:/٫٬–-][${digit}]+)*`, 'g');

/** What stands on either side of a number: the character beside it, and the letter or digit before or behind that. */
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
    // Words of another script keep their digits.
    latn: found !== toAsciiDigits(found) && !hasArabic(sides.left + sides.right),
  }[own];
  const isOfTwo = runsOf(found).some((run) => kinds.filter((kind) => kind.test(run)).length > 1);
  const isEuropean = own === 'arabext' && isArabic && isPersianNumber(found, sides);
  if (!isForeign && !isOfTwo && !isEuropean) return undefined;
  const plain = withNumerals(toAsciiDigits(found), own);
  const replacement = isEuropean ? plain.replaceAll(',', '٬') : plain;
  // Half of the digits of Arabic and Persian look alike.
  const other = Array.from(found).find((sign, index) => sign !== plain[index]) ?? '';
  const fault = isOfTwo
    ? `has digits of two kinds, such as ${codePoint(other)}`
    : `has ${codePoint(other)}, which is no digit of ${names[language] ?? 'this language'}`;
  return {
    message: `${quoted(found)} ${fault}; write ${quoted(replacement)}`,
    // With signs between them digits of another kind may change places.
    fix: { replacement, isSafe: !european && own !== 'latn' && !/[-–/:]/.test(found) },
  };
}

const kinds = [/[0-9]/, /[٠-٩]/, /[۰-۹]/] as const;
const runsOf = (found: string): readonly string[] => found.split(/[.,:/٫٬–-]/);

/** A whole number among Persian words; dates, times, telephone numbers, versions and figures with a zero before them may be meant as they stand. */
const isPersianNumber = (found: string, { before, after, left, right }: Sides): boolean =>
  /^(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d{0,5})$/.test(found) &&
  /[\s(«،؛؟!.:…]/.test(before) &&
  /[\s)».،؛؟!:…%٪]/.test(after) &&
  ![left, right].some((side) => hasLatin(side) || /[0-9]/.test(side));
