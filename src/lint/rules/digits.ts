import { toAsciiDigits, withNumerals } from '../../text/digits.ts';
import { digit, hasArabic, hasLatin } from '../language/letters.ts';
import type { Orthography } from '../language/orthographies.ts';
import { orthographyOf } from '../language/orthography.ts';
import { matchesIn, type Passage } from '../reading/passages.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds digits of another script than that of the text. Its fixes never change the value of a number. */
export const digits: Rule = {
  name: 'digits',
  family: 'letters',
  severity: 'warning',
  about: 'digits of another language (٤ or 4 in Persian, ۴ in Arabic), or mixed in one number',
  *find(text) {
    const orthography = orthographyOf(text.tag);
    if (!orthography) return;
    let [last, isArabic]: [Passage | undefined, boolean] = [undefined, false];
    // Thousands of numbers may be the same.
    const judged = new Map<string, ReturnType<typeof judge>>();
    for (const { match, passage, start, end } of matchesIn(text, number)) {
      if (passage !== last) [last, isArabic] = [passage, hasArabic(passage.value)];
      const [found] = match;
      const sides = sidesOf(passage.value, match.index, found.length);
      const key = [found, sides.before, sides.after, sides.left, sides.right, isArabic].join('\n');
      const finding = judged.has(key)
        ? judged.get(key)
        : judge(found, orthography, sides, isArabic);
      judged.set(key, finding);
      if (finding) yield { start, end, ...finding };
    }
  },
};

const number = new RegExp(`[${digit}]+(?:[.,:/٫٬–-][${digit}]+)*%?`, 'g');

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
  orthography: Orthography,
  sides: Sides,
  isArabic: boolean,
): Omit<Finding, 'start' | 'end'> | undefined {
  const { name, letters, digits: own } = orthography;
  if (hasLatin(sides.before) || hasLatin(sides.after)) return undefined;
  const [european, arab, persian] = kinds.map((kind) => kind.test(found));
  // European digits are in texts of every language.
  const right = own.find((system) => system !== 'latn') ?? 'latn';
  const isForeign =
    right === 'latn'
      ? // Digits next to Arabic letters belong to a foreign word.
        found !== toAsciiDigits(found) && (letters !== '' || !hasArabic(sides.left + sides.right))
      : (arab === true && !own.includes('arab')) || (persian === true && !own.includes('arabext'));
  const isOfTwo = runsOf(found).some((run) => kinds.filter((kind) => kind.test(run)).length > 1);
  const isEuropean = !own.includes('latn') && isArabic && isPersianNumber(found, sides);
  if (!isForeign && !isOfTwo && !isEuropean) return undefined;
  const plain = withNumerals(toAsciiDigits(found), right);
  const replacement = isEuropean ? withSigns(plain, orthography) : plain;
  // The first digit that differs, because half of the digits of Arabic and Persian look the same.
  const other = Array.from(found).find((sign, index) => sign !== plain[index]) ?? '';
  const fault = isOfTwo
    ? `has digits of two kinds, such as ${codePoint(other)}`
    : `has ${codePoint(other)}, which is not a digit of ${name}`;
  return {
    message: `${quoted(found)} ${fault}; write ${quoted(replacement)}`,
    // Around signs, digits of another kind may be shown in another order.
    fix: { replacement, isSafe: !european && right !== 'latn' && !/[-–/:]/.test(found) },
  };
}

/** Returns a number with the separators and the percent sign of a language. */
const withSigns = (value: string, { decimal, thousands, percent }: Orthography): string =>
  value.replaceAll(',', thousands).replaceAll('.', decimal).replaceAll('%', percent);

const kinds = [/[0-9]/, /[٠-٩]/, /[۰-۹]/] as const;
const runsOf = (found: string): readonly string[] => found.split(/[.,:/٫٬–-]/);

/** Whether `found` is a whole number or a percentage among Persian words, not a date, a time, a telephone number or a version. */
const isPersianNumber = (found: string, { before, after, left, right }: Sides): boolean =>
  /^(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d{0,5}|\d{1,3}\.\d{1,2}(?=%))%?$/.test(found) &&
  /[\s(«،؛؟!.:…]/.test(before) &&
  /[\s)».،؛؟!:…%٪]/.test(after) &&
  ![left, right].some((side) => hasLatin(side) || /[0-9]/.test(side));
