import { gregorianOfSolarHijri } from './calendar.ts';
import { toAsciiDigits } from './digits.ts';

/** A date as somebody has written it, in the form of files. */
export interface WrittenDate {
  /** ISO 8601; Gregorian, where it could be told. */
  readonly iso: string;
  /** The Solar Hijri date that it was written as, `1400-05-10`. */
  readonly solarHijri?: string;
}

/**
 * Reads a date as people write it: digits of any script, parts separated by `/`, `-` or `.`, zeros left out; a Solar Hijri one
 * as the Gregorian that it is. What is no date of either calendar stays as it is, for whoever checks it.
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
