import { compare } from '../../domain/problem.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import { fill } from '../../text/date-display.ts';
import type { EditionContext } from '../../views/edition-context.ts';
import { cardWith } from '../card.ts';
import { editionIdentifier, identifierOf } from '../identifiers.ts';
import { languageOfBook, type Book } from './book.ts';
import { chapterOf } from './chapter.ts';
import { coverWordsOf } from './cover-words.ts';
import { volumeOf, volumesOf } from './volumes.ts';
import { lastChange } from './edition-book.ts';
import { yearHeading } from '../../views/years.ts';
import { localName, type LocaleContext } from '../../views/locale-context.ts';

/**
 * Returns the book of the statements in a language, one chapter each, or the book of a year of them: `2021`, `2021.2`. Throws if
 * there is none.
 */
export function collectionBook(context: LocaleContext, volume?: string): Book {
  const { catalog, locale } = context;
  const { tag, strings } = locale;
  const editions = volumeOf(context, volume);
  const year = volume?.split('.')[0];
  const chapters = editions.map(chapterOf);
  const publisher = localName(catalog, catalog.site.name, locale);
  const issuers = new Map(
    chapters.flatMap((chapter) => chapter.issuers.map((issuer) => [issuer.text, issuer])),
  );
  return {
    identifier: collectionIdentifier(context, volume),
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
    cover: cardWith(coverWordsOf(context, editions)),
    chapters,
    contents: { independence: fill(strings.independence, { site: publisher.text }) },
  };
}

/**
 * Returns the identifier of the book of a language, or of a year of it. It is named by the first published edition: that never
 * changes, and differs between publishers.
 */
export function collectionIdentifier(context: LocaleContext, volume?: string): string {
  const { tag } = context.locale;
  const { newest, years } = volumesOf(context);
  const all = volume === undefined ? [...newest, ...[...years.values()].flat()] : years.get(volume);
  const [first] = (all ?? []).toSorted((a, b) => compare(publishedOf(a), publishedOf(b)));
  if (!first) throw new Error(`there is no statement in ${tag}`);
  const name = [tag, ...(volume === undefined ? [] : [volume])].join('/');
  return identifierOf(`collection/${name}/${editionIdentifier(first.edition)}`);
}

/** Returns a sort key: the day of publication, with unpublished editions last. */
const publishedOf = ({ edition }: EditionContext): string =>
  `${edition.publication?.published ?? '9'} ${edition.id}`;
