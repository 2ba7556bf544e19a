import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../domain/locale.ts';
import type { Named } from '../domain/named.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import type { Statement } from '../domain/statement.ts';
import { paths } from '../domain/urls.ts';
import { fill } from '../text/date-display.ts';
import { dateView } from './date.ts';
import { frame, hrefFrom, localName, type Frame } from './frame.ts';
import type { Label, Link } from './link.ts';
import { statementItem, type StatementItem } from './statement-item.ts';

/** A page that lists statements, or the ways to them. */
export interface ListView {
  readonly frame: Frame;
  readonly heading: Label;
  readonly introduction?: string;
  readonly statements?: Statements;
  readonly entries?: readonly Entry[];
}

/** Statements under a heading. */
export interface Statements {
  readonly heading: string;
  readonly items: readonly StatementItem[];
}

/** A year, topic or issuer in a list of them. */
export interface Entry {
  readonly link: Link;
  /** Of a year, where the reader's is another. */
  readonly gregorian?: string | undefined;
}

interface Place {
  readonly catalog: Catalog;
  readonly locale: Locale;
}

/** How many statements the home of a language and the root show. */
const newestCount = 20;

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
    statements: {
      heading: strings.newest,
      items: items(catalog.statements.slice(0, newestCount), { catalog, locale }, path),
    },
  };
}

/** The years in which statements were issued, newest first: Gregorian, `YYYY`. */
export function yearsOf(catalog: Catalog): string[] {
  return [...new Set(catalog.statements.map(yearOf))];
}

const yearOf = (statement: Statement): string => statement.issued.start.slice(0, 4);

export function yearsView({ catalog, locale }: Place): ListView {
  const path = paths.years(locale.tag);
  const entries = yearsOf(catalog).map((year) => {
    const date = dateView(parsePartialDate(year), locale);
    const link = {
      text: date.text,
      tag: locale.tag,
      href: hrefFrom(path)(paths.year(locale.tag, year)),
    };
    return { link, gregorian: date.gregorian };
  });
  return indexView({ catalog, locale }, locale.strings.years, entries, paths.years);
}

export function yearView({ catalog, locale }: Place, year: string): ListView {
  const path = (tag: string) => paths.year(tag, year);
  const date = dateView(parsePartialDate(year), locale);
  const shown = date.gregorian === undefined ? date.text : `${date.text} (${date.gregorian})`;
  const heading = { text: fill(locale.strings.year, { year: shown }), tag: locale.tag };
  return selectionView(
    { catalog, locale },
    heading,
    path,
    (statement) => yearOf(statement) === year,
  );
}

/** The two kinds of things by which statements are grouped beside their years. */
const groups = {
  topics: { index: paths.topics, one: paths.topic },
  issuers: { index: paths.issuers, one: paths.issuer },
} as const;

export type Group = keyof typeof groups;

/** The page of all topics, or of all issuers. */
export function groupsView(place: Place, group: Group): ListView {
  const { catalog, locale } = place;
  const { index, one } = groups[group];
  const href = hrefFrom(index(locale.tag));
  const entries = catalog[group].map(({ id, name }) => ({
    link: { ...localName(catalog, name, locale), href: href(one(locale.tag, id)) },
  }));
  return indexView(place, locale.strings[group], entries, index);
}

/** The page of one topic, or of one issuer. */
export function groupView(place: Place, group: Group, member: Named): ListView {
  const heading = localName(place.catalog, member.name, place.locale);
  const path = (tag: string) => groups[group].one(tag, member.id);
  return selectionView(place, heading, path, (statement) => statement[group].includes(member));
}

/** The page of what has something in common. */
function selectionView(
  { catalog, locale }: Place,
  heading: Label,
  path: (tag: string) => string,
  isSelected: (statement: Statement) => boolean,
): ListView {
  return {
    frame: frame({
      catalog,
      locale,
      path: path(locale.tag),
      title: heading.text,
      translations: ({ tag }) => path(tag),
    }),
    heading,
    statements: {
      heading: locale.strings.statements,
      items: items(catalog.statements.filter(isSelected), { catalog, locale }, path(locale.tag)),
    },
  };
}

/** The page of all years, topics or issuers. */
function indexView(
  { catalog, locale }: Place,
  heading: string,
  entries: readonly Entry[],
  path: (tag: string) => string,
): ListView {
  return {
    frame: frame({
      catalog,
      locale,
      path: path(locale.tag),
      title: heading,
      translations: ({ tag }) => path(tag),
    }),
    heading: { text: heading, tag: locale.tag },
    entries,
  };
}

function items(statements: readonly Statement[], place: Place, path: string): StatementItem[] {
  return statements.map((statement) =>
    statementItem(statement, { ...place, href: hrefFrom(path) }),
  );
}

/** The newest statements for the root, each in its original language. */
export function newestStatements(place: Place, path: string): Statements {
  const href = hrefFrom(path);
  return {
    heading: place.locale.strings.newest,
    items: place.catalog.statements
      .slice(0, newestCount)
      .map((statement) => statementItem(statement, { ...place, href, allLanguages: true })),
  };
}
