import type { Catalog } from '../../catalog/catalog.ts';
import { statementIndex, yearOf } from '../../catalog/statement-index.ts';
import type { Statement } from '../../domain/statement.ts';
import { factKey, type Fact } from '../../search/facts.ts';
import { yearsPeriod } from '../../views/calendar-period.ts';
import { localName, type LocaleContext } from '../../views/locale-context.ts';

/**
 * Returns the keys of what one can choose a statement by: its year in each calendar of the site, since a page in another language
 * may have another one, its issuers and its topics.
 */
export const factKeysOf = (statement: Statement, { locales }: Catalog): string[] => [
  ...Array.from(new Set(locales.map(({ calendar }) => calendar)), (calendar) =>
    factKey(0, `${calendar}-${yearOf(statement, calendar)}`),
  ),
  ...statement.issuers.map(({ id }) => factKey(1, id)),
  ...statement.topics.map(({ id }) => factKey(2, id)),
];

/** Returns what one can choose the statements of a catalog by, in a language. */
export function namedFacts({ catalog, locale }: LocaleContext): Fact[] {
  const { calendar } = locale;
  const { years, issuers, topics } = statementIndex(catalog);
  const named = (kind: 1 | 2, all: Catalog['issuers'] | Catalog['topics'], used: typeof topics) =>
    all
      .filter(({ id }) => used.has(id))
      .map(({ id, name }) => ({
        key: factKey(kind, id),
        name: localName(catalog, name, locale).text,
      }));
  return [
    ...Array.from(years[calendar].keys(), (year) => ({
      key: factKey(0, `${calendar}-${year}`),
      name: yearsPeriod(year, year, locale).text,
    })),
    ...named(1, catalog.issuers, issuers),
    ...named(2, catalog.topics, topics),
  ];
}
