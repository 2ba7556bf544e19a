import { BayanError } from './bayan-error.ts';
import { gregorianOfSolarHijri } from '../text/calendar.ts';

/**
 * A date in a content file, in ISO 8601 and the Gregorian calendar. It is a year `2021`, a month `2021-07`, a day `2021-07-23`,
 * or an interval `2021-07-23/2021-08-22`.
 */
export interface PartialDate {
  /** As written. */
  readonly iso: string;
  /** The first day that it covers, `YYYY-MM-DD`. */
  readonly start: string;
  /** The last day that it covers, `YYYY-MM-DD`. */
  readonly end: string;
  /** The coarser precision of its ends. */
  readonly precision: Precision;
}

export type Precision = 'day' | 'month' | 'year';

/** Parses a date. Throws {@link BayanError} if it is malformed, impossible, or in another calendar. */
export function parsePartialDate(iso: string): PartialDate {
  const ends = iso.split('/');
  const [first, second = first] = ends;
  if (first === undefined || second === undefined || ends.length > 2) throw malformed(iso);
  const start = parseOne(first);
  const end = parseOne(second);
  if (start.start > end.start || start.end > end.end) {
    throw new BayanError('date', `${iso} ends before it starts; write the earlier date first`);
  }
  return {
    iso,
    start: start.start,
    end: end.end,
    precision: coarser(start.precision, end.precision),
  };
}

/**
 * Returns the common year, month or day of an interval, for formats without intervals: `2023-05` for `2023-05-14/2023-05-20`.
 * Returns any other date unchanged, and `undefined` for an interval that spans several years.
 */
export function commonPart({ iso }: PartialDate): string | undefined {
  const [start = '', end = start] = iso.split('/');
  const ends = end.split('-');
  const parts = start.split('-');
  const differing = parts.findIndex((part, index) => part !== ends[index]);
  return (differing < 0 ? parts : parts.slice(0, differing)).join('-') || undefined;
}

function parseOne(text: string): Omit<PartialDate, 'iso'> {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) throw malformed(text);
  const [, year = '', month, day] = match;
  const gregorian = gregorianOfSolarHijri(text);
  if (gregorian !== undefined) {
    const what = day === undefined ? 'dates that it covers, as' : 'day';
    throw new BayanError(
      'date-calendar',
      `${text} is a Solar Hijri date; write the Gregorian ${what} ${gregorian}`,
    );
  }
  if (Number(year) < 1800 || Number(year) > 2199) {
    throw new BayanError(
      'date',
      `${text} is outside the years 1800 to 2199; write the Gregorian date`,
    );
  }
  if (month === undefined) {
    return { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year' };
  }
  if (month < '01' || month > '12') {
    throw new BayanError('date', `${text} does not exist: there is no month ${month}; correct it`);
  }
  const last = lastDayOfMonth(Number(year), Number(month));
  if (day === undefined) {
    return { start: `${year}-${month}-01`, end: `${year}-${month}-${last}`, precision: 'month' };
  }
  if (day < '01' || Number(day) > last) {
    throw new BayanError(
      'date',
      `${text} does not exist: ${year}-${month} has ${last} days; correct it`,
    );
  }
  return { start: text, end: text, precision: 'day' };
}

function malformed(text: string): BayanError {
  return new BayanError(
    'date',
    `"${text}" is not a date; write 2021, 2021-07, 2021-07-23 or 2021-07-23/2021-08-22, in ASCII digits`,
  );
}

function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function coarser(a: Precision, b: Precision): Precision {
  const order: Precision[] = ['day', 'month', 'year'];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}
