import { paths } from '../domain/urls.ts';
import { frame, localName } from './frame.ts';
import type { ListView, Place } from './list.ts';
import { newestStatements } from './newest.ts';

/** The home of a language. */
export function homeView({ catalog, locale }: Place): ListView {
  const path = paths.home(locale.tag);
  const { strings } = locale;
  const heading = localName(catalog, catalog.site.name, locale);
  return {
    frame: frame({
      catalog,
      locale,
      path,
      description: strings.siteDescription,
      translations: (other) => paths.home(other.tag),
    }),
    heading,
    introduction: strings.siteDescription,
    statements: newestStatements({ catalog, locale }, path),
  };
}
