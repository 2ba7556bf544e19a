/** The calendars of readers, by their names in BCP 47's `u-ca`. */
export const calendars = ['gregory', 'persian'] as const;
export type Calendar = (typeof calendars)[number];

/** A day in a calendar. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const formats = Object.fromEntries(
  calendars.map((calendar) => [
    calendar,
    // The calendar and the time zone are explicit, so that the output does not depend on the machine.
    new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    }),
  ]),
) as Record<Calendar, Intl.DateTimeFormat>;

/**
 * Returns the Gregorian day `iso` (`YYYY-MM-DD`) in `calendar`: `2021-08-01` is 1400, 5, 10 in `persian`. Cached, since each
 * language of a site shows the same days.
 */
export function toCalendar(iso: string, calendar: Calendar): CalendarDay {
  const key = `${calendar} ${iso}`;
  const day = known.get(key) ?? newDay(iso, calendar);
  if (known.size >= most) known.clear();
  known.set(key, day);
  return day;
}

const known = new Map<string, CalendarDay>();

/** How many days are kept. */
const most = 10_000;

function newDay(iso: string, calendar: Calendar): CalendarDay {
  const parts = formats[calendar].formatToParts(new Date(`${iso}T00:00:00Z`));
  const number = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return { year: number('year'), month: number('month'), day: number('day') };
}

const newYears = new Map<string, string>();

/** Returns the first day of the year of `calendar` that begins in a Gregorian year: `2021-03-21` for 2021 in `persian`. */
export function newYear(gregorianYear: number, calendar: Calendar): string {
  const key = `${calendar} ${gregorianYear}`;
  const day =
    newYears.get(key) ??
    (calendar === 'persian'
      ? fromSolarHijri({ year: gregorianYear - 621, month: 1, day: 1 })
      : undefined) ??
    `${gregorianYear}-01-01`;
  newYears.set(key, day);
  return day;
}

/** Returns the Gregorian year in which the year of `calendar` with the day `iso` begins: 2020 for `2021-03-01` in `persian`. */
export function yearStart(iso: string, calendar: Calendar): number {
  const year = Number(iso.slice(0, 4));
  return iso < newYear(year, calendar) ? year - 1 : year;
}

/** Returns the day that is `days` after `iso`. */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Returns the Gregorian day of a Solar Hijri day, or `undefined` if that does not exist: 1400, 5, 10 is `2021-08-01`. */
export function fromSolarHijri({ year, month, day }: CalendarDay): string | undefined {
  // Months 1 to 6 have 31 days and the year begins on 20 or 21 March: this is at most two days off.
  const offset = month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const guess = addDays(`${year + 621}-03-21`, offset + day - 1);
  return [-2, -1, 0, 1, 2]
    .map((days) => addDays(guess, days))
    .find((iso) => {
      const found = toCalendar(iso, 'persian');
      return found.year === year && found.month === month && found.day === day;
    });
}

/**
 * Returns the Gregorian date of a Solar Hijri date: `1400-05-10` gives `2021-08-01`, `1400-05` gives
 * `2021-07-23/2021-08-22`. Returns `undefined` if `text` is not such a date.
 */
export function gregorianOfSolarHijri(text: string): string | undefined {
  const match = /^(1[23]\d\d|14[012]\d)(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (day !== 0) return fromSolarHijri({ year, month, day });
  const start = fromSolarHijri({ year, month: month || 1, day: 1 });
  const next =
    month === 0 || month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  const after = fromSolarHijri({ ...next, day: 1 });
  return start !== undefined && after !== undefined ? `${start}/${addDays(after, -1)}` : undefined;
}
