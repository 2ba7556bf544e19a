import type { Locale } from '../domain/locale.ts';
import type { Statement } from '../domain/statement.ts';
import { withNumerals } from '../text/digits.ts';
import type { DateView } from './date.ts';
import { fitSummaries } from './fit-summaries.ts';
import { frame, type Frame, type FrameOptions } from './frame.ts';
import { hrefFrom, type Label, type Link } from './link.ts';
import { numberedPaging, pagingOf, periodOf, type Paging } from './paging.ts';
import { divide } from './parts.ts';
import { groupStatements, type GroupOptions, type StatementGroup } from './statements.ts';
import type { LocaleContext } from './locale-context.ts';
import type { SearchBox } from './search-box.ts';

/** A page that lists statements, or years, topics or issuers. */
export interface ListView {
  readonly frame: Frame;
  /** The list that this page is an entry of. */
  readonly parent?: Link;
  readonly heading: Label;
  /** On the first page of an issuer: what it says about itself. */
  readonly profile?: Profile;
  /** On a numbered part: when its statements were issued. */
  readonly period?: DateView;
  readonly statements?: readonly StatementGroup[];
  readonly entries?: readonly Entry[];
  /** On the first page of the archive. */
  readonly search?: SearchBox | undefined;
  /** Links to the other pages of the list, if one page is not enough. */
  readonly paging?: readonly Paging[];
}

/** How an issuer presents itself. */
export interface Profile {
  /** The address of its mark. */
  readonly mark?: string;
  readonly text?: Label;
  /** Its site and its channels. */
  readonly links: readonly Link[];
}

/** A year, topic or issuer in a list of them. */
export interface Entry {
  readonly link: Link;
  /** The Gregorian year, if the reader's calendar is another one. */
  readonly gregorian?: string | undefined;
  /** The number of its statements, in the reader's digits. */
  readonly count: string;
}

/** Returns the site path of a page of a list in a language. */
type ListPath = (tag: string, part?: number) => string;

/** Returns a page of a list of statements, which is newest first: its first page, or a part of it. */
export function selectionView(
  { catalog, locale }: LocaleContext,
  {
    heading,
    parent,
    profile,
    feeds,
    isOneYear = false,
    without,
  }: {
    heading: Label;
    parent: { text: string; path: string };
    profile?: Profile | undefined;
  } & Pick<FrameOptions, 'feeds'> &
    Pick<GroupOptions, 'isOneYear' | 'without'>,
  path: ListPath,
  statements: readonly Statement[],
  part?: number,
): ListView {
  const shown = statements.slice(...divide(statements.length).range(part));
  const period = part === undefined ? undefined : periodOf(shown, locale);
  const title = period ? `${heading.text} · ${period.text}` : heading.text;
  const href = hrefFrom(path(locale.tag, part));
  const paging = pagingOf(
    statements,
    { locale, title: heading.text },
    (to) => href(path(locale.tag, to)),
    part,
  );
  const groups = groupStatements(shown, { catalog, locale, href, isOneYear, without });
  return {
    frame: listFrame({ catalog, locale }, title, (tag) => path(tag, part), {
      ...(feeds && !part && { feeds }),
      description: profile?.text?.text,
    }),
    parent: { text: parent.text, tag: locale.tag, href: href(parent.path) },
    heading,
    ...(profile && { profile }),
    ...(period && { period }),
    statements: fitSummaries(groups, locale.tag, { isPart: part !== undefined }),
    ...(paging.length > 0 && { paging }),
  };
}

/** How many years, topics or issuers a page has at most. */
const entryLimit = 60;

/** Returns the number of pages that a list of `count` years, topics or issuers has. */
export const indexPages = (count: number): number => Math.max(1, Math.ceil(count / entryLimit));

/** Returns the entries on a page of a list of years, topics or issuers. */
export const entriesOn = <Item>(items: readonly Item[], part = 1): Item[] =>
  items.slice((part - 1) * entryLimit, part * entryLimit);

/** Returns a page of all years, topics or issuers. `entries` are those on it, and `count` is the number of all. */
export function indexView(
  { catalog, locale }: LocaleContext,
  heading: string,
  { entries, count }: { readonly entries: readonly Entry[]; readonly count: number },
  path: ListPath,
  part?: number,
): ListView {
  const href = hrefFrom(path(locale.tag, part));
  const pages = indexPages(count);
  const paging = numberedPaging(
    pages,
    { locale },
    heading,
    (to) => href(path(locale.tag, to)),
    part,
  );
  const title =
    part === undefined ? heading : `${heading} · ${withNumerals(part, locale.numerals)}`;
  return {
    frame: listFrame({ catalog, locale }, title, (tag) => path(tag, part)),
    heading: { text: heading, tag: locale.tag },
    entries,
    ...(paging.length > 0 && { paging }),
  };
}

/** Returns the frame of a list, which every language of the site has. */
function listFrame(
  { catalog, locale }: LocaleContext,
  title: string,
  path: (tag: string) => string,
  more: Pick<FrameOptions, 'feeds' | 'description'> = {},
): Frame {
  const translations = ({ tag }: Locale) => path(tag);
  return frame({ catalog, locale, path: path(locale.tag), title, translations, ...more });
}
