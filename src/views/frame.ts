import type { Catalog } from '../catalog/catalog.ts';
import type { FileFormat } from '../domain/file-format.ts';
import type { Direction } from '../domain/language-tag.ts';
import type { Locale, Strings } from '../domain/locale.ts';
import type { Named } from '../domain/named.ts';
import { sectionNames, type SectionName } from '../domain/theme.ts';
import { paths } from '../domain/urls.ts';
import { fill } from '../text/date-display.ts';
import { feedLinks, type FeedLink } from './feeds.ts';
import { frameLook, type FrameLook } from './frame-look.ts';
import { metadataOf, type ArticleFacts, type Metadata } from './metadata.ts';
import { hrefFrom, languageLink, type Href, type Label, type Link } from './link.ts';
import { loneIssuer } from './lone-issuer.ts';
import { localName } from './locale-context.ts';
import { directionOfFirstLetter } from '../text/scripts.ts';
import { shortReach, type ReachLine } from './reach.ts';
import { hasSearch } from './search-box.ts';
import { searchWord } from './search-words.ts';

/** The parts that every page has around its content. */
export interface Frame {
  readonly tag: string;
  readonly dir: Direction;
  /** The title of the document: the page's title comes first, so that browser tabs differ. */
  readonly title: string;
  readonly description: string | undefined;
  readonly strings: Strings;
  /** Absent on a page whose heading is the name of the site. */
  readonly site: SiteLink | undefined;
  /** Every language of the site. Empty if the page itself lists them, or has no network. */
  readonly languages: readonly EditionLink[];
  /** Absent on a page that search engines must not list. */
  readonly metadata: Metadata | undefined;
  /** The feeds of the statements that the page lists. */
  readonly feeds: readonly FeedLink[];
  readonly sections: readonly Link[];
  /** The site's own pages, for the foot of the page: on a phone, the section of the first may be beyond the edge. */
  readonly pages: readonly Link[];
  /** A sentence: the site does not speak for the issuers. Absent if the publisher issues the statements. */
  readonly independence: string | undefined;
  readonly look: FrameLook;
  /** The page on mirrors, and the address of the publisher. */
  readonly reach: readonly ReachLine[];
}

/** The link to the home page, with the name of the site. */
interface SiteLink extends Link {
  /** Whether the name is written in the other direction than the page. */
  readonly isTurned: boolean;
}

/** The link to the page in a language, or to the home page of the language if the page does not exist in it. */
export interface EditionLink extends Link {
  readonly isMissing: boolean;
}

export interface FrameOptions {
  readonly catalog: Catalog;
  readonly locale: Locale;
  /** Site path of the page. */
  readonly path: string;
  /** The title of the page; absent on the home page, which has only the site's name. */
  readonly title?: string;
  readonly description?: string | undefined;
  /** Returns the site path of the same page in a locale, or `undefined` if there is none. */
  readonly translations: (locale: Locale) => string | undefined;
  /** Site path of the page for readers of other languages, if it is not the page in the first language. */
  readonly fallback?: string;
  /** Facts about a statement. Its page links only to the first of the site's own pages, to save bytes. */
  readonly article?: ArticleFacts;
  /** The formats of the feeds that the page announces, if it lists statements with feeds. */
  readonly feeds?: { readonly kinds: readonly FileFormat[]; readonly topic?: Named };
  /** Writes links; relative to `path` by default. */
  readonly href?: Href;
}

/** Returns the frame of a page. */
export function frame(options: FrameOptions): Frame {
  const { catalog, locale, path, title, description } = options;
  const href = options.href ?? hrefFrom(path);
  const siteName = localName(catalog, catalog.site.name, locale);
  const linkTo = (words: Label, to: string): Link => ({
    ...words,
    href: href(to),
    isCurrent: to === path,
  });
  const section = (text: string, to: string) => linkTo({ text, tag: locale.tag }, to);
  const { strings, tag, dir } = locale;
  const [about, ...pages] = catalog.pages
    .filter((page) => page.tag === tag)
    .map((page) => section(page.title, paths.page(tag, page.id)));
  const sections: Record<SectionName, Link | undefined> = {
    statements: section(strings.statements, paths.years(tag)),
    search: hasSearch(catalog) ? linkTo(searchWord(locale, 'name'), paths.search(tag)) : undefined,
    topics: catalog.topics.length > 0 ? section(strings.topics, paths.topics(tag)) : undefined,
    // A list of one organisation is only for a site that asks for it.
    issuers:
      loneIssuer(catalog) === undefined || catalog.site.theme?.sections
        ? section(strings.issuers, paths.issuers(tag))
        : undefined,
    about,
  };
  return {
    tag,
    dir,
    title: documentTitle(title, siteName.text),
    description,
    metadata: metadataOf({ ...options, title: title ?? siteName.text, siteName: siteName.text }),
    strings,
    site: {
      ...siteName,
      href: href(paths.home(tag)),
      isCurrent: path === paths.home(tag),
      isTurned: (directionOfFirstLetter(siteName.text) ?? dir) !== dir,
    },
    languages: languageRow(options, href),
    feeds: options.feeds
      ? feedLinks({ catalog, locale, topic: options.feeds.topic }, options.feeds.kinds, {
          title: title ?? siteName.text,
          href,
        })
      : [],
    independence: catalog.site.publisherIsIssuer
      ? undefined
      : fill(strings.independence, { site: siteName.text }),
    look: frameLook(catalog.site, href),
    reach: shortReach(catalog.site, locale, path),
    sections: (catalog.site.theme?.sections ?? sectionNames).flatMap(
      (name) => sections[name] ?? [],
    ),
    pages: [...(about ? [about] : []), ...(options.article ? [] : pages)],
  };
}

/** The most languages that every page lists. With more, the list would weigh more than the text. */
export const mostLanguages = 8;

/**
 * Returns the row of languages: all of the site. If they are too many, those of the page, as many as there is room for, and a link to
 * the list of all on the root page.
 */
function languageRow({ catalog, locale, translations }: FrameOptions, href: Href): EditionLink[] {
  const { tag, strings } = locale;
  const linkTo = (other: Locale) => editionLink(other, translations(other), tag, href);
  if (catalog.locales.length <= mostLanguages) return catalog.locales.map(linkTo);
  const own = catalog.locales.filter(
    (other) => other.tag !== tag && translations(other) !== undefined,
  );
  const shown = new Set([locale, ...own.slice(0, mostLanguages - 1)]);
  return [
    ...catalog.locales.filter((other) => shown.has(other)).map(linkTo),
    { text: strings.languages, tag, href: href(paths.root()), isMissing: false },
  ];
}

function editionLink(
  locale: Locale,
  path: string | undefined,
  current: string,
  href: Href,
): EditionLink {
  if (path !== undefined) return { ...languageLink(locale, href(path), current), isMissing: false };
  const { notYetInLanguage: title } = locale.strings;
  return {
    ...languageLink(locale, href(paths.home(locale.tag))),
    ...(title !== undefined && { title }),
    isMissing: true,
  };
}

/** How many characters tabs, share sheets and search results show. */
const titleLimit = 70;

/** Returns the title with the site's name if both fit. A long title is never cut: the demand is often at its end. */
function documentTitle(title: string | undefined, site: string): string {
  if (title === undefined) return site;
  const both = `${title} · ${site}`;
  return both.length <= titleLimit ? both : title;
}
