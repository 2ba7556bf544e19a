import { editionTree } from '../../catalog/edition-tree.ts';
import { statementIndex } from '../../catalog/statement-index.ts';
import { compare } from '../../domain/problem.ts';
import { isRetracted, type Edition, type Statement } from '../../domain/statement.ts';
import { plainBlocks } from '../../markdown/plain-text.ts';
import type { SearchedText } from '../../search/index-of.ts';
import type { Entry } from '../../search/types.ts';
import { dateView } from '../../views/date.ts';
import { localName, type LocaleContext } from '../../views/locale-context.ts';
import { factKeysOf } from './named-facts.ts';

/** A text of a language, and what search shows and knows of it. */
export interface IndexedText {
  readonly edition: Edition;
  /** What is shown of it, besides its blocks. */
  readonly shown: Omit<Entry, 'blocks'>;
  /** What is around it: the words of its index that are not in it. */
  readonly around: readonly string[];
  /** The keys of what one can choose it by. */
  readonly facts: readonly string[];
}

/**
 * Returns the texts of a language in the order of their numbers: as they were published, so that a new one comes last, and the
 * others keep their numbers. Those that the ledger does not list come after all others, by their date of issue.
 */
export function textsOf({ catalog, locale }: LocaleContext): IndexedText[] {
  const statements = statementIndex(catalog).languages.get(locale.tag) ?? [];
  return statements
    .flatMap((statement) => {
      const edition = statement.editions.find(({ tag }) => tag === locale.tag);
      return edition ? { statement, edition } : [];
    })
    .sort(
      (a, b) =>
        compare(dayOf(a.edition), dayOf(b.edition)) ||
        compare(a.statement.issued.start, b.statement.issued.start) ||
        compare(a.statement.id, b.statement.id),
    )
    .map(({ statement, edition }) => textOf(statement, edition, { catalog, locale }));
}

/** Later than all days of a ledger. */
const never = '~';

const dayOf = ({ publication }: Edition): string => publication?.published ?? never;

function textOf(statement: Statement, edition: Edition, context: LocaleContext): IndexedText {
  const { catalog, locale } = context;
  const nameOf = ({ name }: { readonly name: Readonly<Record<string, string>> }) =>
    localName(catalog, name, locale).text;
  const { text: date, gregorian } = dateView(statement.issued, locale);
  const issuers = statement.issuers.map(nameOf);
  const marks = [
    isRetracted(statement, edition) ? 'r' : '',
    edition.translation?.isStale === true ? 's' : '',
    edition.draft ? 'd' : '',
  ];
  const topics = statement.topics.map(nameOf);
  return {
    edition,
    facts: factKeysOf(statement, catalog),
    shown: {
      id: statement.id,
      title: edition.title,
      issued: statement.issued.iso,
      date,
      issuers: issuers.join('\u00a0· '),
      marks: marks.join(''),
    },
    around: [...issuers, ...topics, date, gregorian ?? ''],
  };
}

/** Returns the summary of an edition, if it has one, and its paragraphs. */
export const blocksOf = (edition: Edition): string[] => [
  ...(edition.summary === undefined ? [] : [edition.summary]),
  ...plainBlocks(editionTree(edition)),
];

/** The size of a text that is in one file, in bytes of Markdown. */
const mostInOne = 2_000;

/** Whether what is shown of a text is in two files, since searches seldom need all of it. */
export const isLong = ({ edition }: IndexedText): boolean => edition.textSize > mostInOne;

/** Returns a text as its index sees it. */
export const searchedText = ({ edition, around }: IndexedText): SearchedText => ({
  title: edition.title,
  blocks: blocksOf(edition),
  around,
});
