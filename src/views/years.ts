import type { Catalog } from '../catalog/catalog.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import type { Statement } from '../domain/statement.ts';
import { paths } from '../domain/urls.ts';
import { fill } from '../text/date-display.ts';
import { dateLine, dateView } from './date.ts';
import { countOf, indexView, selectionView, type ListView } from './list.ts';
import { hrefFrom } from './link.ts';
import type { LocaleContext } from './locale-context.ts';

/** Returns the Gregorian years (`YYYY`) in which statements were issued, newest first. */
export function yearsOf(catalog: Catalog): string[] {
  return [...new Set(catalog.statements.map(yearOf))];
}

const yearOf = (statement: Statement): string => statement.issued.start.slice(0, 4);

/** Returns the page of all years. */
export function yearsView({ catalog, locale }: LocaleContext): ListView {
  const path = paths.years(locale.tag);
  const entries = yearsOf(catalog).map((year) => {
    const date = dateView(parsePartialDate(year), locale);
    const link = {
      text: date.text,
      tag: locale.tag,
      href: hrefFrom(path)(paths.year(locale.tag, year)),
    };
    const count = countOf({ catalog, locale }, (statement) => yearOf(statement) === year);
    return { link, gregorian: date.gregorian, count };
  });
  return indexView({ catalog, locale }, locale.strings.years, entries, paths.years);
}

/** Returns the page of one year. */
export function yearView({ catalog, locale }: LocaleContext, year: string): ListView {
  const path = (tag: string) => paths.year(tag, year);
  const date = dateView(parsePartialDate(year), locale);
  const heading = { text: fill(locale.strings.year, { year: dateLine(date) }), tag: locale.tag };
  const parent = { text: locale.strings.years, path: paths.years(locale.tag) };
  return selectionView(
    { catalog, locale },
    { heading, parent },
    path,
    (statement) => yearOf(statement) === year,
  );
}
