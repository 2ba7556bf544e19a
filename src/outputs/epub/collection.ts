import { compare } from '../../domain/problem.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import { fill } from '../../text/date-display.ts';
import type { EditionContext } from '../../views/edition-context.ts';
import { cardWith } from '../card.ts';
import { editionIdentifier, identifierOf } from '../identifiers.ts';
import { languageOfBook, type Book } from './book.ts';
import { chapterOf } from './chapter.ts';
import { coverWordsOf, editionsIn } from './cover-words.ts';
import { lastChange } from './edition-book.ts';
import { localName, type LocaleContext } from '../../views/locale-context.ts';

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
    cover: cardWith(coverWordsOf(context)),
    chapters,
    contents: { independence: fill(strings.independence, { site: publisher.text }) },
  };
}

/** Returns a sort key: the day of publication, with unpublished editions last. */
const publishedOf = ({ edition }: EditionContext): string =>
  `${edition.publication?.published ?? '9'} ${edition.id}`;
