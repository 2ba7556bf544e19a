import type { Locale } from '../domain/locale.ts';
import { addDays, fromSolarHijri, newYear, toCalendar } from '../text/calendar.ts';
import { displayDate, type Covered } from '../text/date-display.ts';
import type { DateView } from './date.ts';

/** Returns years of the calendar of a locale, from the one that begins in the Gregorian year `from` to that of `to`. */
export function yearsPeriod(from: string, to: string, locale: Locale): DateView {
  const { calendar, gregorian, numerals } = locale;
  const start = newYear(Number(from), calendar);
  const end = addDays(newYear(Number(to) + 1, calendar), -1);
  const inGregorian = {
    start: `${start.slice(0, 4)}-01-01`,
    end: `${end.slice(0, 4)}-12-31`,
    precision: 'year',
  } as const;
  return {
    text: displayDate({ start, end, precision: 'year' }, calendar, locale, numerals),
    gregorian: gregorian && displayDate(inGregorian, 'gregory', gregorian, numerals),
    datetime: undefined,
  };
}

/** Returns the month of the calendar of a locale that has the day `iso`, in words. */
export function monthPeriod(iso: string, locale: Locale): string {
  return displayDate(monthWith(iso, locale), locale.calendar, locale, locale.numerals);
}

function monthWith(iso: string, { calendar }: Locale): Covered {
  const { year, month } = toCalendar(iso, calendar);
  const first = { year, month, day: 1 };
  const start =
    (calendar === 'persian' ? fromSolarHijri(first) : undefined) ?? `${iso.slice(0, 7)}-01`;
  return { start, end: start, precision: 'month' };
}
