import type { Catalog } from '../catalog/catalog.ts';
import type { FileFormat } from '../domain/file-format.ts';
import type { Direction } from '../domain/language-tag.ts';
import type { Locale, Strings } from '../domain/locale.ts';
import type { Named } from '../domain/named.ts';
import { paths } from '../domain/urls.ts';
import { fill } from '../text/date-display.ts';
import { feedLinks, type FeedLink } from './feeds.ts';
import { metadataOf, type ArticleFacts, type Metadata } from './metadata.ts';
import { hrefFrom, languageLink, type Href, type Link } from './link.ts';
import { localName } from './locale-context.ts';

/** What every page has around it. */
export interface Frame {
  readonly tag: string;
  readonly dir: Direction;
  /** The document's title: the page's first, so that it can be told apart in a row of tabs; the site's after it, where there is room. */
  readonly title: string;
  readonly description: string | undefined;
  readonly strings: Strings;
  readonly site: Link;
  readonly languages: readonly Link[];
  /** Absent on a page that is not meant to be found. */
  readonly metadata: Metadata | undefined;
  /** The feeds of what the page lists. */
  readonly feeds: readonly FeedLink[];
  readonly sections: readonly Link[];
  /** That the site is nobody's organ. */
  readonly independence: string;
}

export interface FrameOptions {
  readonly catalog: Catalog;
  readonly locale: Locale;
  /** Site path of the page. */
  readonly path: string;
  /** The page's own title; the home has none beside the site's. */
  readonly title?: string;
  readonly description?: string | undefined;
  /** Site path of the same page in a locale, `undefined` where there is none. */
  readonly translations: (locale: Locale) => string | undefined;
  /** Site path of the page for readers of none of its languages, where that is not the one in the first of them. */
  readonly fallback?: string;
  /** Where the page is a text of its own. Of the site's pages it leads to the first alone. */
  readonly article?: ArticleFacts;
  /** Formats of feeds, where what the page lists has a feed. */
  readonly feeds?: { readonly kinds: readonly FileFormat[]; readonly topic?: Named };
  /** How links are written; relative to `path` unless said otherwise. */
  readonly href?: Href;
}

/** The frame of a page. */
export function frame(options: FrameOptions): Frame {
  const { catalog, locale, path, title, description, translations } = options;
  const href = options.href ?? hrefFrom(path);
  const siteName = localName(catalog, catalog.site.name, locale);
  const section = (text: string, to: string): Link => ({
    text,
    tag: locale.tag,
    href: href(to),
    isCurrent: to === path,
  });
  const { strings, tag, dir } = locale;
  return {
    tag,
    dir,
    title: documentTitle(title, siteName.text),
    description,
    metadata: metadataOf({ ...options, title: title ?? siteName.text, siteName: siteName.text }),
    strings,
    site: { ...siteName, href: href(paths.home(tag)), isCurrent: path === paths.home(tag) },
    languages: catalog.locales.flatMap((other) => {
      const to = translations(other);
      return to === undefined ? [] : [languageLink(other, href(to), tag)];
    }),
    feeds: options.feeds
      ? feedLinks({ catalog, locale, topic: options.feeds.topic }, options.feeds.kinds, {
          title: title ?? siteName.text,
          href,
        })
      : [],
    independence: fill(strings.independence, { site: siteName.text }),
    sections: [
      section(strings.home, paths.home(tag)),
      section(strings.years, paths.years(tag)),
      section(strings.topics, paths.topics(tag)),
      section(strings.issuers, paths.issuers(tag)),
      ...catalog.pages
        .filter((page) => page.tag === tag)
        .slice(0, options.article ? 1 : undefined)
        .map((page) => section(page.title, paths.page(tag, page.id))),
    ],
  };
}

/** As much as a tab, a share sheet and a list of results show. */
const titleLimit = 70;

/** A title that is longer than that is never cut: the end of a demand is the demand. */
function documentTitle(title: string | undefined, site: string): string {
  if (title === undefined) return site;
  const both = `${title} · ${site}`;
  return both.length <= titleLimit ? both : title;
}
