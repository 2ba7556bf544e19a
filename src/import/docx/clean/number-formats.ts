import { toAsciiDigits } from '../../../text/digits.ts';

/** The letters of Word's number formats. */
const alphabets: Readonly<Record<string, string>> = {
  lowerLetter: 'abcdefghijklmnopqrstuvwxyz',
  upperLetter: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  arabicAlpha: 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي',
  arabicAbjad: 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
};

const romans: readonly (readonly [value: number, sign: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const decimals = new Set(['decimal', 'decimalZero', 'hindiNumbers', 'decimalFullWidth']);

/** Whether a number format uses digits, as Markdown lists do. */
export const isDecimal = (format: string): boolean => decimals.has(format);

/** Returns a number in one of Word's formats; in ASCII digits if the format is not known. */
export function formatNumber(number: number, format: string): string {
  const alphabet = alphabets[format];
  if (alphabet !== undefined && number > 0) {
    // After the last letter, Word repeats letters: z, aa, bb.
    const letter = alphabet[(number - 1) % alphabet.length] ?? '';
    return letter.repeat(Math.min(20, Math.ceil(number / alphabet.length)));
  }
  if (/roman$/i.test(format) && number > 0 && number < 4000) {
    const roman = romanOf(number);
    return format === 'upperRoman' ? roman.toUpperCase() : roman;
  }
  return toAsciiDigits(String(number));
}

function romanOf(number: number): string {
  let rest = number;
  let roman = '';
  for (const [value, sign] of romans) {
    for (; rest >= value; rest -= value) roman += sign;
  }
  return roman;
}
