import { paths } from '../domain/urls.ts';
import { colophonOf, type Fact, type Format } from './colophon.ts';
import { dateView, type DateView } from './date.ts';
import { frame, hrefFrom, localName, type Frame } from './frame.ts';
import type { EditionContext } from './edition-context.ts';
import type { Edition, Statement } from '../domain/statement.ts';
import type { Locale } from '../domain/locale.ts';
import { isLongTitle, type Href, type Link } from './link.ts';
import { noticesOf, type Notice } from './notices.ts';

/** The page of an edition. */
export interface StatementView {
  readonly frame: Frame;
  readonly edition: Edition;
  readonly isLong: boolean;
  readonly locale: Locale;
  readonly issuers: readonly Link[];
  readonly date: DateView;
  /** Above the text, gravest first. */
  readonly notices: readonly Notice[];
  readonly colophon: readonly Fact[];
  readonly neighbours: readonly Neighbour[];
}

export interface Neighbour {
  readonly rel: 'prev' | 'next';
  readonly name: string;
  readonly link: Link;
}

/** What the page of an edition shows. */
export function statementView(
  given: EditionContext,
  formats: readonly Format[] = [],
): StatementView {
  const { catalog, locale, statement, edition } = given;
  const path = paths.edition(locale.tag, statement.id);
  const href = hrefFrom(path);
  return {
    frame: frame({
      catalog,
      locale,
      path,
      title: edition.title,
      description: edition.summary,
      translations: ({ tag }) =>
        statement.editions.some((other) => other.tag === tag)
          ? paths.edition(tag, statement.id)
          : undefined,
    }),
    edition,
    isLong: isLongTitle(edition.title),
    locale,
    issuers: statement.issuers.map((issuer) => ({
      ...localName(catalog, issuer.name, locale),
      href: href(paths.issuer(locale.tag, issuer.id)),
    })),
    date: dateView(statement.issued, locale),
    notices: noticesOf(given, href),
    colophon: colophonOf(given, formats, href),
    neighbours: neighbours(given, href),
  };
}

/** The statements before and after, among those with an edition in this language. */
function neighbours({ catalog, locale, statement }: EditionContext, href: Href): Neighbour[] {
  const { tag, strings } = locale;
  const { statements } = catalog;
  const index = statements.indexOf(statement);
  const inLanguage = (other: Statement) => other.editions.some((edition) => edition.tag === tag);
  const neighbour = (
    rel: 'prev' | 'next',
    name: string,
    other: Statement | undefined,
  ): Neighbour[] => {
    const edition = other?.editions.find((candidate) => candidate.tag === tag);
    if (!edition) return [];
    return [
      { rel, name, link: { text: edition.title, tag, href: href(paths.edition(tag, edition.id)) } },
    ];
  };
  return [
    ...neighbour(
      'prev',
      strings.older,
      statements.find((other, at) => at > index && inLanguage(other)),
    ),
    ...neighbour(
      'next',
      strings.newer,
      statements.findLast((other, at) => at < index && inLanguage(other)),
    ),
  ];
}
