import type { Locale } from '../domain/locale.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import { displayDate } from '../text/date-display.ts';

/** A date as it is shown to readers. */
export interface DateView {
  /** In the reader's calendar. */
  readonly text: string;
  /** The Gregorian date, if the reader's calendar is another one. */
  readonly gregorian: string | undefined;
  /** The value of `<time datetime>`; `undefined` for an interval, which it does not allow. */
  readonly datetime: string | undefined;
}

/** Returns a date in the calendar and the numerals of a locale. Cached, since every format of an edition needs it. */
export function dateView(date: PartialDate, locale: Locale): DateView {
  const views = known.get(locale) ?? new WeakMap<PartialDate, DateView>();
  known.set(locale, views);
  const view = views.get(date) ?? newView(date, locale);
  views.set(date, view);
  return view;
}

const known = new WeakMap<Locale, WeakMap<PartialDate, DateView>>();

function newView(date: PartialDate, locale: Locale): DateView {
  return {
    text: displayDate(date, locale.calendar, locale, locale.numerals),
    gregorian: locale.gregorian && displayDate(date, 'gregory', locale.gregorian, locale.numerals),
    datetime: date.iso.includes('/') ? undefined : date.iso,
  };
}

/** Returns a date in one line, in both calendars if there are two: `تیر ۱۴۰۰ (ژوئیه ۲۰۲۱)`. */
export const dateLine = ({ text, gregorian }: DateView): string =>
  gregorian === undefined ? text : `${text} (${gregorian})`;
