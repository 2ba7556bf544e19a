import type { Catalog } from '../catalog/catalog.ts';
import { statementIndex, yearOf } from '../catalog/statement-index.ts';
import type { Locale } from '../domain/locale.ts';
import { compare } from '../domain/problem.ts';
import { paths } from '../domain/urls.ts';
import { fill } from '../text/date-display.ts';
import { withNumerals } from '../text/digits.ts';
import { yearsPeriod } from './calendar-period.ts';
import { dateLine } from './date.ts';
import { entriesOn, indexView, selectionView, type Entry, type ListView } from './list.ts';
import { hrefFrom, type Href } from './link.ts';
import type { LocaleContext } from './locale-context.ts';
import { searchBox } from './search-box.ts';

/** Returns the statements of each year of the calendar of a locale, newest first. */
export const yearsIn = (catalog: Catalog, { calendar }: Locale) =>
  statementIndex(catalog).years[calendar];

/**
 * Returns the years that have a page in every language, newest first: those in which a statement was issued by the calendar of any
 * language, or by the Gregorian one. So every year has the same address in each language, and an address stays.
 */
export function yearsOf(catalog: Catalog): string[] {
  const { years } = statementIndex(catalog);
  const calendars = new Set([
    'gregory' as const,
    ...catalog.locales.map(({ calendar }) => calendar),
  ]);
  const all = new Set([...calendars].flatMap((calendar) => [...years[calendar].keys()]));
  return [...all].sort((a, b) => compare(b, a));
}

/** Returns a page of all years of the calendar of a language. */
export function yearsView({ catalog, locale }: LocaleContext, part?: number): ListView {
  const path = pathIn(catalog, locale, paths.years);
  const href = hrefFrom(path(locale.tag, part));
  const years = yearsIn(catalog, locale);
  const entries = entriesOn([...years.keys()], part).map((year) =>
    entryOf(year, { catalog, locale }, href),
  );
  const list = { entries, count: years.size };
  const view = indexView({ catalog, locale }, locale.strings.years, list, path, part);
  return part === undefined ? { ...view, search: searchBox(catalog, locale, href) } : view;
}

function entryOf(year: string, { catalog, locale }: LocaleContext, href: Href): Entry {
  const { tag, numerals } = locale;
  const { text, gregorian } = yearsPeriod(year, year, locale);
  const { length } = yearsIn(catalog, locale).get(year) ?? [];
  return {
    link: { text, tag, href: href(paths.year(tag, year)) },
    gregorian,
    count: withNumerals(length, numerals),
  };
}

/** Returns the heading of a year in both calendars: `Statements from 2021`. */
export const yearHeading = (year: string, locale: Locale): string =>
  fill(locale.strings.year, { year: dateLine(yearsPeriod(year, year, locale)) });

/** Returns the first page of one year, or a part of it. A year without statements lists the years that have those of its address. */
export function yearView(
  { catalog, locale }: LocaleContext,
  year: string,
  part?: number,
): ListView {
  const heading = { text: yearHeading(year, locale), tag: locale.tag };
  const parent = { text: locale.strings.years, path: paths.years(locale.tag) };
  const path = pathIn(catalog, locale, (tag, of) => paths.year(tag, year, of));
  const statements = yearsIn(catalog, locale).get(year) ?? [];
  const options = { heading, parent, isOneYear: true };
  const view = selectionView({ catalog, locale }, options, path, statements, part);
  const others = statements.length > 0 ? [] : yearsBeside(catalog, locale, year);
  if (others.length === 0) return view;
  const href = hrefFrom(path(locale.tag));
  const entries = others.map((other) => entryOf(other, { catalog, locale }, href));
  return { frame: view.frame, ...(view.parent && { parent: view.parent }), heading, entries };
}

/** Returns the years of the calendar of a locale in which the statements of a year of other calendars were issued. */
function yearsBeside(catalog: Catalog, { calendar }: Locale, year: string): string[] {
  const { gregory, persian } = statementIndex(catalog).years;
  const statements = [gregory, persian].flatMap((years) => years.get(year) ?? []);
  return [...new Set(statements.map((statement) => yearOf(statement, calendar)))];
}

/** Returns a function for the site paths of a list. In another calendar it has other parts: that of a language leads to the first. */
function pathIn(
  { locales }: Catalog,
  { calendar }: Locale,
  path: (tag: string, part?: number) => string,
): typeof path {
  const same = new Set(
    locales.filter((other) => other.calendar === calendar).map(({ tag }) => tag),
  );
  return (tag, part) => path(tag, same.has(tag) ? part : undefined);
}
