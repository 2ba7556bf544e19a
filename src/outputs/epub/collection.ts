import { compare } from '../../domain/problem.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import { fill } from '../../text/date-display.ts';
import type { Locale } from '../../domain/locale.ts';
import { siteFacts, type SiteFacts, type TextContext } from '../../views/edition-context.ts';
import { coverShape } from '../card/cover.ts';
import { cardWith } from '../card.ts';
import { editionIdentifier, identifierOf } from '../identifiers.ts';
import { languageOfBook, type Book } from './book.ts';
import { chapterOf } from './chapter.ts';
import { coverWordsOf } from './cover-words.ts';
import { volumeOf, volumesOf } from './volumes.ts';
import { lastChange } from './edition-book.ts';
import { yearHeading } from '../../views/years.ts';
import { localName, type LocaleContext } from '../../views/locale-context.ts';

/** Everything that a book of statements is made of, as plain data. */
export interface Collection {
  readonly identifier: string;
  readonly catalog: SiteFacts;
  readonly locale: Locale;
  /** The name of its year, if it has the statements of one. */
  readonly year: string | undefined;
  /** Newest first. */
  readonly editions: readonly TextContext[];
}

/**
 * Returns what the book of a language is made of, or that of a year of it: `2021`, `2021.2`. Throws if it has no statement.
 */
export const collectionOf = (context: LocaleContext, volume?: string): Collection => ({
  identifier: collectionIdentifier(context, volume),
  catalog: siteFacts(context.catalog),
  locale: context.locale,
  year: volume?.split('.')[0],
  editions: volumeOf(context, volume),
});

/** Returns the book of statements, one chapter each. */
export function collectionBook({ identifier, catalog, locale, year, editions }: Collection): Book {
  const { tag, strings } = locale;
  const chapters = editions.map(chapterOf);
  const publisher = localName(catalog, catalog.site.name, locale);
  const issuers = new Map(
    chapters.flatMap((chapter) => chapter.issuers.map((issuer) => [issuer.text, issuer])),
  );
  return {
    identifier,
    language: languageOfBook(locale),
    title: `${publisher.text} · ${year === undefined ? strings.statements : yearHeading(year, locale)}`,
    issuers: [...issuers.values()],
    publisher,
    summary: undefined,
    issued: undefined,
    modified:
      editions
        .map(({ statement, edition }) => lastChange(statement, edition))
        .sort()
        .at(-1) ?? '',
    url: absoluteUrl(
      catalog.site.url,
      year === undefined ? paths.home(tag) : paths.year(tag, year),
    ),
    cover: cardWith(coverWordsOf({ catalog, locale }, editions), () => coverShape),
    headings: catalog.site.theme?.headings,
    chapters,
    contents: {
      independence: catalog.site.publisherIsIssuer
        ? undefined
        : fill(strings.independence, { site: publisher.text }),
    },
  };
}

/**
 * Returns the identifier of the book of a language, or of a year of it. It is named by the first published edition: that never
 * changes, and differs between publishers.
 */
function collectionIdentifier(context: LocaleContext, volume?: string): string {
  const { tag } = context.locale;
  const { newest, years } = volumesOf(context);
  const all = volume === undefined ? [...newest, ...[...years.values()].flat()] : years.get(volume);
  const [first] = (all ?? []).toSorted((a, b) => compare(publishedOf(a), publishedOf(b)));
  if (!first) throw new Error(`there is no statement in ${tag}`);
  const name = [tag, ...(volume === undefined ? [] : [volume])].join('/');
  return identifierOf(`collection/${name}/${editionIdentifier(first.edition)}`);
}

/** Returns a sort key: the day of publication, with unpublished editions last. */
const publishedOf = ({ edition }: TextContext): string =>
  `${edition.publication?.published ?? '9'} ${edition.id}`;
