import { statementIndex } from '../catalog/statement-index.ts';
import type { Locale } from '../domain/locale.ts';
import type { Named } from '../domain/named.ts';
import type { Statement } from '../domain/statement.ts';
import { paths } from '../domain/urls.ts';
import { directoryName } from '../search/names.ts';
import { settingsName } from '../search/page/settings.ts';
import { putFile } from '../search/put.ts';
import { withNumerals } from '../text/digits.ts';
import { yearsPeriod } from './calendar-period.ts';
import { frame, type Frame } from './frame.ts';
import { hrefFrom, label, type Href, type Label, type Link } from './link.ts';
import { localName, type LocaleContext } from './locale-context.ts';
import { loneIssuer } from './lone-issuer.ts';
import { searchBox, type SearchBox } from './search-box.ts';
import { searchSettings } from './search-settings.ts';
import { searchWord } from './search-words.ts';
import { yearsIn } from './years.ts';

/** The search page of a language. Readers without scripts find all statements on it, or lists of them. */
export interface SearchView {
  readonly frame: Frame;
  readonly box: SearchBox;
  /** The choice to look in all languages, if there are several. */
  readonly allLanguages: Label | undefined;
  /** Scripts with the data of the page's script: they only hand them over. */
  readonly data: readonly string[];
  /** What to do without scripts. */
  readonly hint: Label;
  /** The titles of all statements by year, newest first. Empty if there are too many. */
  readonly years: readonly TitleGroup[];
  /** Links to the topics and the organisations, and to the years, if there are too many statements for a list. */
  readonly lists: readonly LinkList[];
}

/** Titles under a heading. */
interface TitleGroup {
  readonly heading: string;
  readonly titles: readonly Link[];
}

/** Links under a heading, each with the number of its statements. */
interface LinkList {
  readonly heading: string;
  readonly links: readonly { readonly link: Link; readonly count: string }[];
}

/** Of more statements the page does not list the titles, so that it stays light. */
const mostTitles = 40;

/** How many topics, and how many organisations, the page links to: those with the most statements. */
const mostLinks = 8;

/** A larger directory of an index is a file of its own, which is loaded with the first words. */
export const mostInPage = 6_000;

/**
 * Returns the search page of a language.
 * @param directory the data of the directory of its index
 */
export function searchView({ catalog, locale }: LocaleContext, directory: string): SearchView {
  const path = paths.search(locale.tag);
  const href = hrefFrom(path);
  const context = { catalog, locale };
  const box = searchBox(catalog, locale, href);
  if (!box) throw new Error('the site has no search');
  const isShort = catalog.statements.length <= mostTitles;
  const name = searchWord(locale, 'name');
  return {
    frame: frame({
      catalog,
      locale,
      path,
      title: name.text,
      translations: ({ tag }) => paths.search(tag),
    }),
    box,
    allLanguages: catalog.locales.length > 1 ? searchWord(locale, 'allLanguages') : undefined,
    data: [
      ...(directory.length <= mostInPage ? [inPage(directoryName(locale.tag), directory)] : []),
      inPage(settingsName, JSON.stringify(searchSettings(context))),
    ],
    hint: searchWord(locale, isShort ? 'findInList' : 'findInLists'),
    years: isShort ? titlesByYear(context, href) : [],
    lists: [...(isShort ? [] : [yearList(context, href)]), ...groupLists(context, href)],
  };
}

/** Returns a script for a page. `<` is escaped, so that no text can close the element. */
const inPage = (name: string, data: string): string =>
  putFile(name, data)
    .trim()
    .replaceAll('<', String.raw`\u003c`);

function titlesByYear({ catalog, locale }: LocaleContext, href: Href): TitleGroup[] {
  return [...yearsIn(catalog, locale)].map(([year, statements]) => ({
    heading: yearsPeriod(year, year, locale).text,
    titles: statements.map((statement) => titleOf(statement, locale, href)),
  }));
}

function titleOf(statement: Statement, { tag }: Locale, href: Href): Link {
  const shown = statement.editions.find((edition) => edition.tag === tag) ?? statement.original;
  return {
    ...label({ text: shown.title, tag: shown.tag }, tag),
    href: href(paths.edition(shown.tag, statement.id)),
    ...(shown.tag !== tag && { hreflang: shown.tag }),
  };
}

function yearList({ catalog, locale }: LocaleContext, href: Href): LinkList {
  const { tag, strings, numerals } = locale;
  return {
    heading: strings.years,
    links: [...yearsIn(catalog, locale)].map(([year, { length }]) => ({
      link: { text: yearsPeriod(year, year, locale).text, tag, href: href(paths.year(tag, year)) },
      count: withNumerals(length, numerals),
    })),
  };
}

/** Returns the topics and the organisations with the most statements. */
function groupLists({ catalog, locale }: LocaleContext, href: Href): LinkList[] {
  const { tag, strings, numerals } = locale;
  const index = statementIndex(catalog);
  const listOf = (group: 'topics' | 'issuers', pathOf: (tag: string, id: string) => string) => {
    const countOf = ({ id }: Named) => index[group].get(id)?.length ?? 0;
    return {
      heading: strings[group],
      links: catalog[group]
        .toSorted((a, b) => countOf(b) - countOf(a))
        .slice(0, mostLinks)
        .map((named) => ({
          link: { ...localName(catalog, named.name, locale), href: href(pathOf(tag, named.id)) },
          count: withNumerals(countOf(named), numerals),
        })),
    };
  };
  return [
    listOf('topics', paths.topic),
    ...(loneIssuer(catalog) === undefined ? [listOf('issuers', paths.issuer)] : []),
  ].filter(({ links }) => links.length > 0);
}
