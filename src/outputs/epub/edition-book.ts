import { commonPart } from '../../domain/partial-date.ts';
import type { Edition, Statement } from '../../domain/statement.ts';
import type { EditionContext } from '../../views/edition-context.ts';
import { coverOf } from '../card.ts';
import { editionIdentifier } from '../identifiers.ts';
import { languageOfBook, type Book } from './book.ts';
import { chapterOf } from './chapter.ts';
import { localName } from '../../views/locale-context.ts';

/** Returns the book of one edition. */
export function editionBook(context: EditionContext): Book {
  const { catalog, locale, statement, edition } = context;
  const chapter = chapterOf(context);
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
    cover: coverOf(context),
    headings: catalog.site.theme?.headings,
    chapters: [chapter],
  };
}

/** Returns the day of the last change of an edition in the ledger, or else the first day of its issue date. */
export const lastChange = (
  { issued }: Pick<Statement, 'issued'>,
  { publication }: Edition,
): string => publication?.updated ?? issued.start;
