import type { Catalog, SitePage } from '../catalog/catalog.ts';
import type { Locale, Strings } from '../domain/locale.ts';
import { absoluteUrl, paths, relativeUrl } from '../domain/urls.ts';
import { fill } from '../text/date-display.ts';
import { foldWords } from '../text/fold.ts';
import { languageName, languageOf } from './edition-context.ts';
import { frame, hrefFrom, localName, type Frame } from './frame.ts';
import { languageLink, type Label, type Link } from './link.ts';
import { newestStatements, type Statements } from './lists.ts';
import type { Notice } from './notices.ts';

/** A page of the site's own, in MDX. */
export interface SitePageView {
  readonly frame: Frame;
  readonly page: SitePage;
  readonly notices: readonly Notice[];
}

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

/** A language to choose, with a word in it. */
export interface Choice {
  readonly link: Link;
  readonly invitation: string;
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
  return [{ kind: 'unreviewed', text: unreviewedNotice, link }];
}

/** The root: every language to choose from, and the newest statements in their own. */
export interface RootView {
  readonly frame: Frame;
  /** The site's name in each language, each spelling once. */
  readonly names: readonly Label[];
  readonly choices: readonly Choice[];
  readonly statements: Statements;
}

export function rootView(catalog: Catalog): RootView {
  const locale = firstLocale(catalog);
  const path = paths.root();
  const names = catalog.locales.map((other) => ({
    ...localName(catalog, catalog.site.name, other),
    lang: other.tag,
    dir: other.dir,
  }));
  return {
    frame: {
      ...frame({
        catalog,
        locale,
        path,
        description: locale.strings.siteDescription,
        translations: () => undefined,
      }),
      sections: [],
    },
    // بیان and بيان are one spelling to the eye.
    names: names.filter(
      ({ text }, index) =>
        names.findIndex((name) => foldWords(name.text) === foldWords(text)) === index,
    ),
    choices: languageChoices(
      catalog,
      (tag) => hrefFrom(path)(paths.home(tag)),
      ({ siteDescription }) => siteDescription,
    ),
    statements: newestStatements({ catalog, locale }, path),
  };
}

/** What a host shows where nothing is: in every language, its links absolute, since it may stand at any depth. */
export interface NotFoundView {
  readonly frame: Frame;
  readonly choices: readonly Choice[];
}

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
      sections: [],
    },
    choices: languageChoices(
      catalog,
      (tag) => href(paths.home(tag)),
      ({ notFound, notFoundText }) => `${notFound}. ${notFoundText}`,
    ),
  };
}

function languageChoices(
  catalog: Catalog,
  href: (tag: string) => string,
  invitation: (strings: Strings) => string,
): Choice[] {
  return catalog.locales.map((locale) => ({
    link: languageLink(locale, href(locale.tag), ''),
    invitation: invitation(locale.strings),
  }));
}

function firstLocale(catalog: Catalog): Locale {
  const [locale] = catalog.locales;
  if (!locale) throw new Error('the site has no language');
  return locale;
}
