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

const decimals = new Set(['decimal', 'hindiNumbers', 'decimalFullWidth', 'decimalHalfWidth']);

/** The first of a row of enclosed numbers in Unicode, and how many there are. */
const enclosed: Readonly<Record<string, readonly [first: number, count: number]>> = {
  decimalEnclosedCircle: [0x2460, 20],
  decimalEnclosedParen: [0x2474, 20],
  decimalEnclosedFullstop: [0x2488, 20],
};

/** Whether {@link formatNumber} knows a format. */
export const isKnown = (format: string): boolean =>
  decimals.has(format) ||
  ['decimalZero', 'lowerRoman', 'upperRoman', 'none', 'bullet', 'numberInDash'].includes(format) ||
  Object.hasOwn(alphabets, format) ||
  Object.hasOwn(enclosed, format);

/** Whether a Markdown list shows a number as a format of Word does. */
export const isPlainNumber = (number: number, format: string): boolean =>
  number >= 0 && (decimals.has(format) || (format === 'decimalZero' && number > 9));

/** Returns a number in one of Word's formats; in ASCII digits if the format is not known. */
export function formatNumber(number: number, format: string): string {
  const alphabet = alphabets[format];
  if (alphabet !== undefined && number > 0) {
    // After the last letter, Word repeats letters: z, aa, bb.
    const letter = alphabet[(number - 1) % alphabet.length] ?? '';
    return letter.repeat(Math.min(20, Math.ceil(number / alphabet.length)));
  }
  if (format === 'none') return '';
  if (format === 'decimalZero' && number >= 0 && number < 10) return `0${number}`;
  if (format === 'numberInDash') return `- ${number} -`;
  const [first = 0, count = 0] = enclosed[format] ?? [];
  if (number > 0 && number <= count) return String.fromCodePoint(first + number - 1);
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
