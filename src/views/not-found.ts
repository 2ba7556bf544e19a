import type { Catalog } from '../catalog/catalog.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import { frame, type Frame } from './frame.ts';
import { firstLocale, languageChoices, type Choice } from './language-choices.ts';

/** The page for addresses that do not exist. Its links are absolute, because hosts show it at any depth. */
export interface NotFoundView {
  readonly frame: Frame;
  readonly choices: readonly Choice[];
}

/** Returns what 404.html shows. */
export function notFoundView(catalog: Catalog): NotFoundView {
  const locale = firstLocale(catalog);
  const href = (to: string) => absoluteUrl(catalog.site.url, to);
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
      sections: [],
    },
    choices: languageChoices(
      catalog,
      (tag) => href(paths.home(tag)),
      ({ notFound, notFoundText }) => `${notFound}. ${notFoundText}`,
    ),
  };
}
