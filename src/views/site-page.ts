import type { Catalog, SitePage } from '../catalog/catalog.ts';
import type { Locale } from '../domain/locale.ts';
import { paths, relativeUrl } from '../domain/urls.ts';
import { fill } from '../text/date-display.ts';
import { languageName, languageOf } from './edition-context.ts';
import { frame, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import type { Notice } from './notices.ts';

/** A page of the site's own, in MDX. */
export interface SitePageView {
  readonly frame: Frame;
  readonly page: SitePage;
  readonly notices: readonly Notice[];
}

/** What a page of the site's own shows around its text. */
export function sitePageView({
  catalog,
  locale,
  page,
}: {
  catalog: Catalog;
  locale: Locale;
  page: SitePage;
}): SitePageView {
  const path = paths.page(locale.tag, page.id);
  const siblings = catalog.pages.filter(({ id }) => id === page.id);
  return {
    frame: frame({
      catalog,
      locale,
      path,
      title: page.title,
      translations: ({ tag }) =>
        siblings.some((sibling) => sibling.tag === tag) ? paths.page(tag, page.id) : undefined,
    }),
    page,
    notices: noticesOfPage(catalog, locale, page),
  };
}

function noticesOfPage(catalog: Catalog, locale: Locale, page: SitePage): Notice[] {
  const { id, tag, isReviewed, translatedFrom } = page;
  if (isReviewed || translatedFrom === undefined) return [];
  const { unreviewedNotice, readOriginal } = locale.strings;
  const source = languageOf(catalog, translatedFrom);
  const link: Link = {
    text: fill(readOriginal, { language: languageName(source, locale) }),
    tag,
    href: relativeUrl(paths.page(tag, id), paths.page(source.tag, id)),
    hreflang: source.tag,
  };
  return [{ kind: 'unreviewed', text: { text: unreviewedNotice, tag }, link }];
}
