import type { Catalog, SitePage } from '../catalog/catalog.ts';
import type { Locale } from '../domain/locale.ts';
import { paths } from '../domain/urls.ts';
import { languageOf } from './edition-context.ts';
import { frame, type Frame } from './frame.ts';
import { originalLink, type Notice } from './notices.ts';
import { hrefFrom } from './link.ts';

/** One of the site's own pages, written in MDX. */
export interface SitePageView {
  readonly frame: Frame;
  readonly page: SitePage;
  readonly notices: readonly Notice[];
  /** The formats that the site chose, which decide where its links can lead. */
  readonly formats: Catalog['site']['formats'];
}

/** Returns what one of the site's own pages shows around its text. */
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
    formats: catalog.site.formats,
  };
}

function noticesOfPage(catalog: Catalog, locale: Locale, page: SitePage): Notice[] {
  const { id, tag, isReviewed, translatedFrom } = page;
  if (isReviewed || translatedFrom === undefined) return [];
  const source = languageOf(catalog, translatedFrom);
  const href = hrefFrom(paths.page(tag, id))(paths.page(source.tag, id));
  const link = originalLink(source, locale, href);
  const text = { text: locale.strings.unreviewedNotice, tag };
  return [{ kind: 'unreviewed', text, link }];
}
