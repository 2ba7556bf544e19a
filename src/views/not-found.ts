import type { Catalog } from '../catalog/catalog.ts';
import { basePath, paths } from '../domain/urls.ts';
import { frame, type Frame } from './frame.ts';
import { frameLook } from './frame-look.ts';
import { firstLocale, languageChoices, type Choice } from './language-choices.ts';
import { shortReach } from './reach.ts';
import { searchBox, type SearchBox } from './search-box.ts';

/** The page for addresses that do not exist. Hosts show it at any depth, so its links begin at the path of the site's address. */
export interface NotFoundView {
  readonly frame: Frame;
  readonly search: SearchBox | undefined;
  readonly choices: readonly Choice[];
}

/** Returns what 404.html shows. */
export function notFoundView(catalog: Catalog): NotFoundView {
  const locale = firstLocale(catalog);
  // A relative link would begin at the missing address. With a host, a mirror's readers would be led away from the mirror.
  const base = basePath(catalog.site.url);
  const href = (to: string) => base + to;
  return {
    frame: {
      ...frame({
        catalog,
        locale,
        path: paths.notFound(),
        title: locale.strings.notFound,
        translations: () => undefined,
        href,
      }),
      metadata: undefined,
      // A relative address of the logo would lead elsewhere from each missing page.
      look: frameLook(catalog.site, undefined),
      languages: [],
      sections: [],
      pages: [],
      // The missing page is missing on mirrors too.
      reach: shortReach(catalog.site, locale, paths.root()),
    },
    search: searchBox(catalog, locale, href),
    choices: languageChoices(
      catalog,
      (tag) => href(paths.home(tag)),
      ({ strings: { notFound, notFoundText } }) => `${notFound}. ${notFoundText}`,
    ),
  };
}
