import type { Locale } from '../domain/locale.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import { displayDate } from '../text/date-display.ts';

/** A date as a reader sees it. */
export interface DateView {
  /** In the reader's calendar. */
  readonly text: string;
  /** The Gregorian beside it, where that is another. */
  readonly gregorian: string | undefined;
  /** For `<time datetime>`, which knows no intervals. */
  readonly datetime: string | undefined;
}

/** A date in the calendar and the numerals of a locale. Every format of an edition asks for the same: it is worked out once. */
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

/** A date in one line, in both calendars where there are two. */
export const dateLine = ({ text, gregorian }: DateView): string =>
  gregorian === undefined ? text : `${text} (${gregorian})`;
