import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../domain/locale.ts';
import { pick } from '../domain/localized.ts';
import type { SiteFacts } from './edition-context.ts';
import { label, type Label } from './link.ts';

/** The site and the language in which a page shows it. */
export interface LocaleContext {
  readonly catalog: Catalog;
  readonly locale: Locale;
}

/** Returns a name in the language of the page, or else in the first language of the site that has it. */
export function localName(
  catalog: SiteFacts,
  names: Readonly<Record<string, string>>,
  locale: Locale,
): Label {
  return label(pick(names, [locale.tag, ...catalog.site.locales]), locale.tag);
}
