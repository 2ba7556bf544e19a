import { addDays, toCalendar, type Calendar, type CalendarDay } from './calendar.ts';
import { withNumerals, type NumberingSystem } from './digits.ts';

/** How one language writes the dates of one calendar. Placeholders: `{day}`, `{month}`, `{year}`; in `range` and `days` `{start}`, `{end}`. */
export interface DateWords {
  /** Twelve names, from the first month of the calendar's year. */
  readonly months: readonly string[];
  /** The names after a day, where they have another form. */
  readonly monthsAfterDay?: readonly string[] | undefined;
  readonly patterns: {
    readonly day: string;
    /** A day without its year, at the start of a range. */
    readonly dayOfMonth: string;
    /** A range of days in one month. */
    readonly days: string;
    readonly month: string;
    readonly year: string;
    readonly range: string;
  };
}

/** The days that a date covers, and its precision in the file. */
export interface Covered {
  readonly start: string;
  readonly end: string;
  readonly precision: 'day' | 'month' | 'year';
}

/**
 * Returns a date as the time that it covers in `calendar`, never as a made-up day:
 * `2021-07` is `July 2021` in `gregory` and `تیر–مرداد ۱۴۰۰` in `persian`; `2021-07-23/2021-08-22` is `مرداد ۱۴۰۰`.
 */
export function displayDate(
  date: Covered,
  calendar: Calendar,
  words: DateWords,
  numerals: NumberingSystem,
): string {
  const { unit, from, to } = shownIn(date, calendar);
  return withNumerals(inUnit(unit, from, to, words), numerals);
}

/**
 * Returns a date as the days or months that it covers in one year of `calendar`: `23–30 June`, `مرداد`. Returns `undefined` for a
 * whole year, and a date that spans two years with both.
 */
export function displayInYear(
  date: Covered,
  calendar: Calendar,
  words: DateWords,
  numerals: NumberingSystem,
): string | undefined {
  const { unit, from, to } = shownIn(date, calendar);
  if (from.year !== to.year) return displayDate(date, calendar, words, numerals);
  if (unit === 'year') return undefined;
  const { patterns, months, monthsAfterDay = months } = words;
  const range = (start: string, end: string) =>
    start === end ? end : fill(patterns.range, { start, end });
  const write = (day: string, { month }: CalendarDay) =>
    unit === 'month'
      ? (months[month - 1] ?? '')
      : fill(patterns.dayOfMonth, { day, month: monthsAfterDay[month - 1] ?? '' });
  const [start, end] = [`${from.day}`, `${to.day}`];
  const text =
    from.month === to.month
      ? write(range(start, end), to)
      : range(write(start, from), write(end, to));
  return withNumerals(text, numerals);
}

/** Returns the unit in which a date is shown in a calendar, and its first and last day there. */
function shownIn(
  date: Covered,
  calendar: Calendar,
): { unit: 'day' | 'month' | 'year'; from: CalendarDay; to: CalendarDay } {
  const from = toCalendar(date.start, calendar);
  const to = toCalendar(date.end, calendar);
  const after = toCalendar(addDays(date.end, 1), calendar);
  const wholeMonths = date.precision === 'month' || (from.day === 1 && after.day === 1);
  const wholeYears =
    date.precision === 'year' ||
    (wholeMonths && from.month === 1 && after.month === 1 && from.day === 1 && after.day === 1);
  return { unit: wholeYears ? 'year' : wholeMonths ? 'month' : 'day', from, to };
}

function inUnit(
  unit: 'day' | 'month' | 'year',
  from: CalendarDay,
  to: CalendarDay,
  words: DateWords,
): string {
  const { patterns, months } = words;
  const names = unit === 'day' ? (words.monthsAfterDay ?? months) : months;
  const month = (day: CalendarDay) => names[day.month - 1] ?? '';
  const write = (pattern: string, day: CalendarDay, over: Record<string, string> = {}) =>
    fill(pattern, { day: String(day.day), month: month(day), year: String(day.year), ...over });
  const range = (start: string, end: string) =>
    start === end ? end : fill(patterns.range, { start, end });

  const sameYear = from.year === to.year;
  if (unit === 'year')
    return write(patterns.year, to, { year: range(`${from.year}`, `${to.year}`) });
  if (unit === 'month') {
    return sameYear
      ? write(patterns.month, to, { month: range(month(from), month(to)) })
      : range(write(patterns.month, from), write(patterns.month, to));
  }
  if (!sameYear) return range(write(patterns.day, from), write(patterns.day, to));
  if (from.month !== to.month) {
    return range(write(patterns.dayOfMonth, from), write(patterns.day, to));
  }
  if (from.day === to.day) return write(patterns.day, to);
  return write(patterns.days, to, { start: `${from.day}`, end: `${to.day}` });
}

/** Returns `pattern` with its `{placeholders}` replaced by `values`. A placeholder without a value stays. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
