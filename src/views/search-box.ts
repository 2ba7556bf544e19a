import type { Catalog } from '../catalog/catalog.ts';
import { isChosen } from '../domain/formats.ts';
import type { Locale } from '../domain/locale.ts';
import { paths } from '../domain/urls.ts';
import type { Href, Label } from './link.ts';
import { searchWord } from './search-words.ts';

/** A field that leads to the search page with what is written into it. */
export interface SearchBox {
  readonly action: string;
  /** On the button. */
  readonly name: Label;
  /** What one can write into the field. */
  readonly field: Label;
}

/** Whether the site has search pages. */
export const hasSearch = ({ site }: Pick<Catalog, 'site'>): boolean =>
  isChosen(site.formats, 'search');

/** Returns the field of a page, if the site has search pages. */
export const searchBox = (catalog: Catalog, locale: Locale, href: Href): SearchBox | undefined =>
  hasSearch(catalog)
    ? {
        action: href(paths.search(locale.tag)),
        name: searchWord(locale, 'name'),
        field: searchWord(locale, 'field'),
      }
    : undefined;
