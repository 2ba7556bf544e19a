import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../domain/locale.ts';
import { languageLink, type Link } from './link.ts';

/** A language to choose, with a sentence in that language. */
export interface Choice {
  readonly link: Link;
  readonly invitation: string;
}

/** Returns every language of the site, for a page that has no language of its own. */
export function languageChoices(
  catalog: Catalog,
  href: (tag: string) => string,
  invitation: (locale: Locale) => string,
): Choice[] {
  return catalog.locales.map((locale) => ({
    link: languageLink(locale, href(locale.tag)),
    invitation: invitation(locale),
  }));
}

/** Returns the language of the interface on a page that has no language of its own. */
export function firstLocale(catalog: Catalog): Locale {
  const [locale] = catalog.locales;
  if (!locale) throw new Error('the site has no language');
  return locale;
}
