import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../domain/locale.ts';
import { siteFacts, type EditionContext } from './edition-context.ts';
import { yearsOf } from './years.ts';
import { type Group } from './groups.ts';

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

/** Returns a page for each year in each language. */
export function yearPages(catalog: Catalog) {
  return forEachLocale(catalog, yearsOf(catalog), (year, locale) => ({
    params: { tag: locale.tag, year },
    props: { catalog, locale, year },
  }));
}

/** A page for each topic, or each issuer, in each language. */
export function groupPages(catalog: Catalog, group: Group) {
  return forEachLocale(catalog, catalog[group], (member, locale) => ({
    params: { tag: locale.tag, id: member.id },
    props: { catalog, locale, member },
  }));
}

/** Every page of `content/pages`. */
export function sitePages(catalog: Catalog) {
  return forEachLocale(catalog, catalog.pages, (page, locale) => ({
    params: { tag: locale.tag, page: page.id },
    props: { catalog, locale, page },
  })).filter(({ props }) => props.page.tag === props.locale.tag);
}

function forEachLocale<Item, Page>(
  catalog: Catalog,
  items: readonly Item[],
  make: (item: Item, locale: Locale) => Page,
): Page[] {
  return catalog.locales.flatMap((locale) => items.map((item) => make(item, locale)));
}
