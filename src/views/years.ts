import type { Catalog } from '../catalog/catalog.ts';
import { statementIndex } from '../catalog/statement-index.ts';
import type { Locale } from '../domain/locale.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import { paths } from '../domain/urls.ts';
import { fill } from '../text/date-display.ts';
import { withNumerals } from '../text/digits.ts';
import { dateLine, dateView } from './date.ts';
import { entriesOn, indexView, selectionView, type ListView } from './list.ts';
import { hrefFrom } from './link.ts';
import type { LocaleContext } from './locale-context.ts';

/** Returns the Gregorian years (`YYYY`) in which statements were issued, newest first. */
export const yearsOf = (catalog: Catalog): string[] => [...statementIndex(catalog).years.keys()];

/** Returns a page of all years. */
export function yearsView({ catalog, locale }: LocaleContext, part?: number): ListView {
  const href = hrefFrom(paths.years(locale.tag, part));
  const { years } = statementIndex(catalog);
  const entries = entriesOn([...years], part).map(([year, { length }]) => {
    const date = dateView(parsePartialDate(year), locale);
    return {
      link: { text: date.text, tag: locale.tag, href: href(paths.year(locale.tag, year)) },
      gregorian: date.gregorian,
      count: withNumerals(length, locale.numerals),
    };
  });
  const list = { entries, count: years.size };
  return indexView({ catalog, locale }, locale.strings.years, list, paths.years, part);
}

/** Returns the heading of a year in both calendars: `Statements from 2021`. */
export function yearHeading(year: string, locale: Locale): string {
  const date = dateView(parsePartialDate(year), locale);
  return fill(locale.strings.year, { year: dateLine(date) });
}

/** Returns the first page of one year, or a part of it. */
export function yearView(
  { catalog, locale }: LocaleContext,
  year: string,
  part?: number,
): ListView {
  const heading = { text: yearHeading(year, locale), tag: locale.tag };
  const parent = { text: locale.strings.years, path: paths.years(locale.tag) };
  return selectionView(
    { catalog, locale },
    { heading, parent },
    (tag, of) => paths.year(tag, year, of),
    statementIndex(catalog).years.get(year) ?? [],
    part,
  );
}
