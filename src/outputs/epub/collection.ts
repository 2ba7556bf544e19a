import { parsePartialDate, type PartialDate } from '../../domain/partial-date.ts';
import { compare } from '../../domain/problem.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import { fill } from '../../text/date-display.ts';
import { dateLine, dateView } from '../../views/date.ts';
import type { EditionContext } from '../../views/edition-context.ts';
import { editionPages } from '../../views/routes.ts';
import { cardWith, type Card } from '../card.ts';
import { nameOnCard } from '../card/words.ts';
import { editionIdentifier, identifierOf } from '../identifiers.ts';
import { languageOfBook, type Book } from './book.ts';
import { chapterOf } from './chapter.ts';
import { lastChange } from './edition-book.ts';
import { localName, type LocaleContext } from '../../views/locale-context.ts';

/** Returns the editions of a language without drafts, newest first. */
export const editionsIn = ({ catalog, locale }: LocaleContext): EditionContext[] =>
  editionPages(catalog)
    .map(({ props }) => props)
    .filter(({ edition }) => edition.tag === locale.tag && !edition.draft);

/** Returns the book of all statements in a language, one chapter each. Throws if there is none. */
export function collectionBook(context: LocaleContext): Book {
  const { catalog, locale } = context;
  const { tag, strings } = locale;
  const editions = editionsIn(context);
  const [first] = editions.toSorted((a, b) => compare(publishedOf(a), publishedOf(b)));
  if (!first) throw new Error(`there is no statement in ${tag}`);
  const chapters = editions.map(chapterOf);
  const publisher = localName(catalog, catalog.site.name, locale);
  const issuers = new Map(
    chapters.flatMap((chapter) => chapter.issuers.map((issuer) => [issuer.text, issuer])),
  );
  return {
    // Named by the first published edition: that never changes, and differs between publishers.
    identifier: identifierOf(`collection/${tag}/${editionIdentifier(first.edition)}`),
    language: languageOfBook(locale),
    title: `${publisher.text} · ${strings.statements}`,
    issuers: [...issuers.values()],
    publisher,
    summary: undefined,
    issued: undefined,
    modified:
      editions
        .map(({ statement, edition }) => lastChange(statement, edition))
        .sort()
        .at(-1) ?? '',
    url: absoluteUrl(catalog.site.url, paths.home(tag)),
    cover: coverOf(context, editions),
    chapters,
    contents: { independence: fill(strings.independence, { site: publisher.text }) },
  };
}

/** Returns a sort key: the day of publication, with unpublished editions last. */
const publishedOf = ({ edition }: EditionContext): string =>
  `${edition.publication?.published ?? '9'} ${edition.id}`;

/** Returns a card with the name of the site and the period of its statements. */
function coverOf(context: LocaleContext, editions: readonly EditionContext[]): Card | undefined {
  const { tag, dir, strings } = context.locale;
  const span = spanOf(editions.map(({ statement }) => statement.issued));
  return cardWith({
    tag,
    dir,
    site: strings.statements,
    title: nameOnCard(context.catalog.site.name, context),
    issuers: [],
    date: span ? dateLine(dateView(span, context.locale)) : '',
  });
}

/** Returns the period from the start of the earliest date to the end of the latest. */
function spanOf(dates: readonly PartialDate[]): PartialDate | undefined {
  const [earliest] = dates.toSorted((a, b) => compare(a.start, b.start));
  const latest = dates.toSorted((a, b) => compare(a.end, b.end)).at(-1);
  if (!earliest || !latest) return undefined;
  const start = earliest.iso.split('/')[0] ?? '';
  const end = latest.iso.split('/').at(-1) ?? '';
  return parsePartialDate(start === end ? start : `${start}/${end}`);
}
