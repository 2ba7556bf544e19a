import type { Catalog } from '../catalog/catalog.ts';
import type { Locale, Strings } from '../domain/locale.ts';
import { languageLink, type Link } from './link.ts';

/** A language to choose, with a word in it. */
export interface Choice {
  readonly link: Link;
  readonly invitation: string;
}

/** Every language of the site, to choose from, on a page that is in none of them. */
export function languageChoices(
  catalog: Catalog,
  href: (tag: string) => string,
  invitation: (strings: Strings) => string,
): Choice[] {
  return catalog.locales.map((locale) => ({
    link: languageLink(locale, href(locale.tag)),
    invitation: invitation(locale.strings),
  }));
}

/** The language in which a page of no language speaks for itself. */
export function firstLocale(catalog: Catalog): Locale {
  const [locale] = catalog.locales;
  if (!locale) throw new Error('the site has no language');
  return locale;
}
