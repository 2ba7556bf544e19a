import { commonPart } from '../../domain/partial-date.ts';
import type { Edition, Statement } from '../../domain/statement.ts';
import type { EditionContext } from '../../views/edition-context.ts';
import { cardOf } from '../card.ts';
import { editionIdentifier } from '../identifiers.ts';
import { languageOfBook, type Book } from './book.ts';
import { chapterOf } from './chapter.ts';
import { localName } from '../../views/locale-context.ts';

/** The book of one edition: its card is its cover. */
export function editionBook(given: EditionContext): Book {
  const { catalog, locale, statement, edition } = given;
  const chapter = chapterOf(given);
  return {
    identifier: editionIdentifier(edition),
    language: languageOfBook(locale),
    title: edition.title,
    issuers: chapter.issuers,
    publisher: localName(catalog, catalog.site.name, locale),
    summary: edition.summary,
    issued: commonPart(statement.issued),
    modified: lastChange(statement, edition),
    url: chapter.url,
    cover: cardOf(given),
    chapters: [chapter],
  };
}

/** The day of the last change of an edition by the ledger; of one that is not in it, the first that its date of issue covers. */
export const lastChange = ({ issued }: Statement, { publication }: Edition): string =>
  publication?.updated ?? issued.start;
