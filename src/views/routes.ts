import type { Catalog } from '../catalog/catalog.ts';
import { statementIndex } from '../catalog/statement-index.ts';
import type { Locale } from '../domain/locale.ts';
import { partName } from '../domain/urls.ts';
import { siteFacts, type EditionContext } from './edition-context.ts';
import { type Group } from './groups.ts';
import { indexPages } from './list.ts';
import { divide } from './parts.ts';
import { yearsIn, yearsOf } from './years.ts';

// Each function returns the pages of a route for `getStaticPaths`: the parameters of each address, and the input of its view.

/** Returns the home page, or another single page, of each language. */
export function localePages(catalog: Catalog) {
  return catalog.locales.map((locale) => ({
    params: { tag: locale.tag },
    props: { catalog, locale },
  }));
}

/** A page for each edition. */
export function editionPages(catalog: Catalog) {
  return catalog.statements.flatMap((statement) =>
    statement.editions.flatMap((edition) =>
      catalog.locales
        .filter(({ tag }) => tag === edition.tag)
        .map((locale) => ({
          params: { tag: edition.tag, id: statement.id },
          props: { catalog, locale, statement, edition },
        })),
    ),
  );
}

/** Returns each edition with what its formats are made of. */
export const editionContexts = (catalog: Catalog): EditionContext[] =>
  editionPages(catalog).map(({ props }) => ({ ...props, catalog: siteFacts(catalog) }));

/** Returns the pages of each year in each language: the first page, and its parts. */
export function yearPages(catalog: Catalog) {
  return forEachLocale(catalog, yearsOf(catalog), (year, locale) =>
    partsOf(yearsIn(catalog, locale).get(year)?.length ?? 0).map((part) => ({
      params: { tag: locale.tag, year: partName(year, part) },
      props: { catalog, locale, year, part },
    })),
  ).flat();
}

/** Returns each topic, or each issuer, in each language. */
export function groupMembers(catalog: Catalog, group: Group) {
  return forEachLocale(catalog, catalog[group], (member, locale) => ({ catalog, locale, member }));
}

/** Returns the pages of each topic, or each issuer, in each language: the first page, and its parts. */
export function groupPages(catalog: Catalog, group: Group) {
  const statements = statementIndex(catalog)[group];
  return groupMembers(catalog, group).flatMap(({ locale, member }) =>
    partsOf(statements.get(member.id)?.length ?? 0).map((part) => ({
      params: { tag: locale.tag, id: partName(member.id, part) },
      props: { catalog, locale, member, part },
    })),
  );
}

/** Returns the pages after the first one of a list of all years, topics or issuers, in each language. */
export function indexParts(catalog: Catalog, list: Group | 'years') {
  return catalog.locales.flatMap((locale) => {
    const count = list === 'years' ? yearsIn(catalog, locale).size : catalog[list].length;
    return Array.from({ length: indexPages(count) - 1 }, (_, index) => ({
      params: { tag: locale.tag, part: String(index + 2) },
      props: { catalog, locale, part: index + 2 },
    }));
  });
}

/** Every page of `content/pages`. */
export function sitePages(catalog: Catalog) {
  return forEachLocale(catalog, catalog.pages, (page, locale) => ({
    params: { tag: locale.tag, page: page.id },
    props: { catalog, locale, page },
  })).filter(({ props }) => props.page.tag === props.locale.tag);
}

/** Returns the pages of a list of `length` statements: `undefined` is the first one, before the numbered parts. */
const partsOf = (length: number): (number | undefined)[] => [
  undefined,
  ...Array.from({ length: divide(length).parts }, (_, index) => index + 1),
];

function forEachLocale<Item, Page>(
  catalog: Catalog,
  items: readonly Item[],
  make: (item: Item, locale: Locale) => Page,
): Page[] {
  return catalog.locales.flatMap((locale) => items.map((item) => make(item, locale)));
}
