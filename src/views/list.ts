import type { Locale } from '../domain/locale.ts';
import type { Statement } from '../domain/statement.ts';
import { withNumerals } from '../text/digits.ts';
import { frame, type Frame, type FrameOptions } from './frame.ts';
import { hrefFrom, type Label, type Link } from './link.ts';
import { statementItem, type StatementItem } from './statement-item.ts';
import type { LocaleContext } from './locale-context.ts';

/** A page that lists statements, or years, topics or issuers. */
export interface ListView {
  readonly frame: Frame;
  /** The list that this page is an entry of. */
  readonly parent?: Link;
  readonly heading: Label;
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
  /** The Gregorian year, if the reader's calendar is another one. */
  readonly gregorian?: string | undefined;
  /** The number of its statements, in the reader's digits. */
  readonly count: string;
}

/** Returns the page of the statements that `isSelected` accepts. */
export function selectionView(
  { catalog, locale }: LocaleContext,
  {
    heading,
    parent,
    feeds,
  }: { heading: Label; parent: { text: string; path: string } } & Pick<FrameOptions, 'feeds'>,
  path: (tag: string) => string,
  isSelected: (statement: Statement) => boolean,
): ListView {
  return {
    frame: listFrame({ catalog, locale }, heading.text, path, feeds && { feeds }),
    parent: { text: parent.text, tag: locale.tag, href: hrefFrom(path(locale.tag))(parent.path) },
    heading,
    statements: {
      heading: locale.strings.statements,
      items: items(catalog.statements.filter(isSelected), { catalog, locale }, path(locale.tag)),
    },
  };
}

/** Returns the page of all years, topics or issuers. */
export function indexView(
  { catalog, locale }: LocaleContext,
  heading: string,
  entries: readonly Entry[],
  path: (tag: string) => string,
): ListView {
  return {
    frame: listFrame({ catalog, locale }, heading, path),
    heading: { text: heading, tag: locale.tag },
    entries,
  };
}

/** Returns the frame of a list, which every language of the site has. */
function listFrame(
  { catalog, locale }: LocaleContext,
  title: string,
  path: (tag: string) => string,
  more: Pick<FrameOptions, 'feeds'> = {},
): Frame {
  const translations = ({ tag }: Locale) => path(tag);
  return frame({ catalog, locale, path: path(locale.tag), title, translations, ...more });
}

/** Returns statements as the page at site path `path` lists them. */
function items(
  statements: readonly Statement[],
  context: LocaleContext,
  path: string,
): StatementItem[] {
  return statements.map((statement) =>
    statementItem(statement, { ...context, href: hrefFrom(path) }),
  );
}

/** Returns the number of statements of a kind, in the digits of the locale. */
export function countOf(
  { catalog, locale }: LocaleContext,
  isOfKind: (statement: Statement) => boolean,
): string {
  return withNumerals(catalog.statements.filter(isOfKind).length, locale.numerals);
}
