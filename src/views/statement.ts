import { statementIndex } from '../catalog/statement-index.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import { isRetraction } from '../domain/edition.ts';
import { isRetracted } from '../domain/statement.ts';
import { inShort } from '../text/excerpt.ts';
import { readingTime } from './count.ts';
import { readingMinutes } from './reading-time.ts';
import { articleData } from './article.ts';
import { colophonOf, type Fact } from './colophon.ts';
import { dateView, type DateView } from './date.ts';
import { firstIssuers } from './first-issuers.ts';
import { frame, type Frame } from './frame.ts';
import type { PageContext } from './edition-context.ts';
import type { Edition } from '../domain/statement.ts';
import type { Locale } from '../domain/locale.ts';
import { hrefFrom, isLongTitle, type Href, type Label, type Link } from './link.ts';
import type { Picture } from './metadata.ts';
import { isCorrection, noticesOf, titleAlone, type Notice } from './notices.ts';
import { takeOf, type Format, type Take } from './take.ts';
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
  /** The link to the colophon, which names all issuers, if there are many. */
  readonly otherIssuers?: Link;
  readonly date: DateView;
  readonly topics: readonly Link[];
  /** `3 min read`; absent if the language has no words for it. */
  readonly readingTime: string | undefined;
  readonly isRetracted: boolean;
  /** Above the text, the most serious first: retractions, corrections, then other notices. */
  readonly retractions: readonly Notice[];
  readonly corrections: readonly Notice[];
  readonly notices: readonly Notice[];
  /** Whether the text is so long that readers are offered its contents and a way back to the top. */
  readonly isLongText: boolean;
  /** Whether each paragraph has a link to itself. */
  readonly hasParagraphLinks: boolean;
  /** Absent in the offline page. */
  readonly take: Take | undefined;
  readonly colophon: Colophon;
  readonly neighbours: readonly Neighbour[];
}

/** The facts about a text below it. */
export interface Colophon {
  /** Absent if nothing on the page links to it. */
  readonly id?: string;
  readonly facts: readonly Fact[];
}

/** The text of an edition, as its page shows it. */
export interface ShownText {
  readonly html: string;
  /** The parts that its contents list: ids and titles. */
  readonly parts: readonly { readonly id: string; readonly title: string }[];
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
  const { strings, tag } = locale;
  const path = paths.edition(tag, statement.id);
  const href = hrefFrom(path);
  const retracted = isRetracted(statement, edition);
  const all = noticesOf(context, href);
  const retractions = all.filter(isRetraction);
  const [first] = retractions;
  const minutes = readingMinutes(edition.wordCount, tag);
  const issuers = statement.issuers.map((issuer): Link => ({
    ...localName(catalog, issuer.name, locale),
    href: href(paths.issuer(tag, issuer.id)),
  }));
  return {
    frame: frame({
      catalog,
      locale,
      path,
      title: titleAlone(edition.title, retracted, strings),
      description: first
        ? `${first.heading}: ${first.text.text}`
        : inShort(edition, descriptionLimit),
      fallback: paths.edition(statement.original.tag, statement.id),
      article: {
        picture: picture && { ...picture, text: edition.title },
        published:
          statement.issued.precision === 'day' && !statement.issued.iso.includes('/')
            ? statement.issued.iso
            : undefined,
        data: articleData(context),
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
    ...issuersOf(issuers, locale),
    date: dateView(statement.issued, locale),
    topics: statement.topics.map((topic) => ({
      ...localName(catalog, topic.name, locale),
      href: href(paths.topic(tag, topic.id)),
    })),
    readingTime: minutes === 0 ? undefined : readingTime(minutes, locale),
    isRetracted: retracted,
    retractions,
    corrections: all.filter(isCorrection),
    notices: all.filter((notice) => !isRetraction(notice) && !isCorrection(notice)),
    isLongText: minutes >= longReading,
    hasParagraphLinks: catalog.site.paragraphLinks,
    take: takeOf(context, formats, href),
    colophon: colophonWith(issuers, context, href),
    neighbours: neighbours(context, href),
  };
}

/** The id of the colophon in a page that links to it. */
const colophonId = 'colophon';

/** Returns the issuers above a title. */
export function issuersOf(
  issuers: readonly (Label | Link)[],
  locale: Locale,
): Pick<StatementView, 'issuers' | 'otherIssuers'> {
  const { named, others } = firstIssuers(issuers, locale);
  return {
    issuers: named,
    ...(others !== undefined && {
      otherIssuers: { text: others, tag: locale.tag, href: `#${colophonId}` },
    }),
  };
}

/** Returns the colophon of an edition, with all issuers if there are too many above the title. */
export function colophonWith(
  issuers: readonly (Label | Link)[],
  context: PageContext,
  href: Href,
): Colophon {
  const facts = colophonOf(context, href);
  const { locale } = context;
  if (firstIssuers(issuers, locale).others === undefined) return { facts };
  const values = issuers.map((issuer) => ('href' in issuer ? { link: issuer } : { label: issuer }));
  return { id: colophonId, facts: [{ name: locale.strings.issuers, values }, ...facts] };
}

/** From how many minutes of reading on a page has a way back to its top. */
const longReading = 5;

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
    if (!other || !edition) return [];
    const mark = isRetracted(other, edition) ? ` (${strings.retracted})` : '';
    const link = { text: edition.title, tag, href: href(paths.edition(tag, edition.id)) };
    return [{ rel, name: `${name}${mark}`, link }];
  };
  return [
    ...neighbour('prev', strings.older, place + 1),
    ...neighbour('next', strings.newer, place - 1),
  ];
}
