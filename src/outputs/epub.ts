import { contentTypeOf } from '../domain/media-types.ts';
import { paths } from '../domain/urls.ts';
import type { EditionContext } from '../views/edition-context.ts';
import { archiveOf } from './epub/archive.ts';
import { collectionBook, collectionOf } from './epub/collection.ts';
import { volumesOf } from './epub/volumes.ts';
import { editionBook } from './epub/edition-book.ts';
import type { Earlier, EditionOutput, LocaleOutput } from './output.ts';
import type { LocaleContext } from '../views/locale-context.ts';

const common = { phase: 'render', mediaType: contentTypeOf('/fa/a.epub') } as const;

/** An edition as an e-book, EPUB 3. */
export const epub = {
  ...common,
  about: 'the text as an e-book',
  format: 'epub',
  scope: 'edition',
  extension: 'epub',
  offer: { use: 'ebook' },
  render: (context: EditionContext) => archiveOf(editionBook(context)),
} satisfies EditionOutput;

/**
 * All editions of a language as one e-book, newest first. There is none if the language has no edition. If they are too large for
 * one, it has the newest ones, and each year is a book too.
 */
export const epubCollection = {
  ...common,
  about: 'all statements of a language as one e-book',
  format: 'collection',
  scope: 'locale',
  path: paths.collection,
  isMadeOf: (context: LocaleContext) => volumesOf(context).newest.length > 0,
  partsOf: (context: LocaleContext) => [...volumesOf(context).years.keys()],
  madeOf: collectionOf,
  render: (context: LocaleContext, volume?: string, earlier?: Earlier) =>
    archiveOf(collectionBook(collectionOf(context, volume)), earlier),
} satisfies LocaleOutput;
