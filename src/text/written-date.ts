import { gregorianOfSolarHijri } from './calendar.ts';
import { toAsciiDigits } from './digits.ts';

/** A date as a person wrote it, converted to the form of the files. */
export interface WrittenDate {
  /** ISO 8601, and Gregorian if the calendar could be recognised. */
  readonly iso: string;
  /** The Solar Hijri date, `1400-05-10`, if it was written as one. */
  readonly solarHijri?: string;
}

/**
 * Returns the date in a text as people write it: digits of any script, parts separated by `/`, `-` or `.`, zeros left out. A
 * Solar Hijri date becomes Gregorian. A text that is not a date stays unchanged; the check reports it.
 *
 * `۱۴۰۰/۵/۱۰` and `1400-05-10` give `2021-08-01`; `1400-05` gives `2021-07-23/2021-08-22`; `2021/8/1` gives `2021-08-01`.
 */
export function readWrittenDate(text: string): WrittenDate {
  const plain = toAsciiDigits(text).replaceAll(/[\p{Cf}\s]/gu, '');
  if (!/^\d{4}(?:[-/.\u060d]\d{1,2}){0,2}$/.test(plain)) return { iso: plain };
  const written = plain
    .split(/[-/.\u060d]/)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  const gregorian = gregorianOfSolarHijri(written);
  return gregorian === undefined ? { iso: written } : { iso: gregorian, solarHijri: written };
}
