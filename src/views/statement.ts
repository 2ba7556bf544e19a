import { statementIndex } from '../catalog/statement-index.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import { inShort } from '../text/excerpt.ts';
import { articleData } from './article.ts';
import { colophonOf, type Fact, type Format } from './colophon.ts';
import { dateView, type DateView } from './date.ts';
import { frame, type Frame } from './frame.ts';
import type { PageContext } from './edition-context.ts';
import type { Edition } from '../domain/statement.ts';
import type { Locale } from '../domain/locale.ts';
import { hrefFrom, isLongTitle, type Href, type Label, type Link } from './link.ts';
import type { Picture } from './metadata.ts';
import { noticesOf, type Notice } from './notices.ts';
import { localName } from './locale-context.ts';

/** The page of an edition. */
export interface StatementView {
  readonly frame: Frame;
  /** The absolute address of the page. */
  readonly address: string;
  readonly edition: Edition;
  readonly isLong: boolean;
  readonly locale: Locale;
  readonly issuers: readonly (Label | Link)[];
  readonly date: DateView;
  /** Shown above the text, the most serious first. */
  readonly notices: readonly Notice[];
  readonly colophon: readonly Fact[];
  readonly neighbours: readonly Neighbour[];
}

/** A link to the previous or the next statement. */
export interface Neighbour {
  readonly rel: 'prev' | 'next';
  readonly name: string;
  readonly link: Link;
}

/** The files of an edition that its page refers to. */
export interface Offer {
  /** The formats that are offered to readers. */
  readonly formats: readonly Format[];
  /** The picture in its link preview. */
  readonly picture?: Omit<Picture, 'text'>;
}

/** Returns the page of an edition. */
export function statementView(
  context: PageContext,
  { formats, picture }: Offer = { formats: [] },
): StatementView {
  const { catalog, locale, statement, edition } = context;
  const path = paths.edition(locale.tag, statement.id);
  const href = hrefFrom(path);
  return {
    frame: frame({
      catalog,
      locale,
      path,
      title: edition.title,
      description: inShort(edition, descriptionLimit),
      fallback: paths.edition(statement.original.tag, statement.id),
      article: {
        picture: picture && { ...picture, text: edition.title },
        published:
          statement.issued.precision === 'day' && !statement.issued.iso.includes('/')
            ? statement.issued.iso
            : undefined,
        data: articleData(context, picture?.path),
      },
      translations: ({ tag }) =>
        statement.editions.some((other) => other.tag === tag)
          ? paths.edition(tag, statement.id)
          : undefined,
    }),
    address: absoluteUrl(catalog.site.url, path),
    edition,
    isLong: isLongTitle(edition.title),
    locale,
    issuers: statement.issuers.map((issuer) => ({
      ...localName(catalog, issuer.name, locale),
      href: href(paths.issuer(locale.tag, issuer.id)),
    })),
    date: dateView(statement.issued, locale),
    notices: noticesOf(context, href),
    colophon: colophonOf(context, formats, href),
    neighbours: neighbours(context, href),
  };
}

/** How many characters of a text link previews show. */
const descriptionLimit = 200;

/** Returns the previous and the next statement with an edition in this language. */
function neighbours({ catalog, locale, statement }: PageContext, href: Href): Neighbour[] {
  const { tag, strings } = locale;
  const { languages, places } = statementIndex(catalog);
  const place = places.get(tag)?.get(statement);
  if (place === undefined) return [];
  const neighbour = (rel: 'prev' | 'next', name: string, at: number): Neighbour[] => {
    const other = languages.get(tag)?.[at];
    const edition = other?.editions.find((candidate) => candidate.tag === tag);
    if (!edition) return [];
    return [
      { rel, name, link: { text: edition.title, tag, href: href(paths.edition(tag, edition.id)) } },
    ];
  };
  return [
    ...neighbour('prev', strings.older, place + 1),
    ...neighbour('next', strings.newer, place - 1),
  ];
}
