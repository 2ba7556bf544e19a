import { compare } from '../domain/problem.ts';
import type { Publication } from '../domain/publication.ts';
import type { Edition, Statement } from '../domain/statement.ts';
import { paths } from '../domain/urls.ts';
import { yearStart, type Calendar } from '../text/calendar.ts';
import type { Catalog } from './catalog.ts';

/** The statements of a catalog by what lists them. Each list is newest first, by the date of issue. */
export interface StatementIndex {
  /** By the year of a calendar in which the date of issue begins, as {@link yearOf} names it; newest year first. */
  readonly years: Readonly<Record<Calendar, ReadonlyMap<string, readonly Statement[]>>>;
  /** By the id of a topic. */
  readonly topics: ReadonlyMap<string, readonly Statement[]>;
  /** By the id of an issuer. */
  readonly issuers: ReadonlyMap<string, readonly Statement[]>;
  /** By the tags of their editions. */
  readonly languages: ReadonlyMap<string, readonly Statement[]>;
  /** By tag: the statements without an edition in that language. A language without editions is not there. */
  readonly missing: ReadonlyMap<string, readonly Statement[]>;
  /** By tag: the place of a statement in the list of that language. */
  readonly places: ReadonlyMap<string, ReadonlyMap<Statement, number>>;
  /** Published editions, newest first, by the day of publication, then by address. */
  readonly published: {
    readonly all: readonly PublishedEdition[];
    readonly languages: ReadonlyMap<string, readonly PublishedEdition[]>;
    /** By language and topic: `fa/libraries`. */
    readonly topics: ReadonlyMap<string, readonly PublishedEdition[]>;
  };
}

/** An edition that the ledger lists as published. */
export interface PublishedEdition {
  readonly statement: Statement;
  readonly edition: Edition;
  readonly publication: Publication;
}

const indexes = new WeakMap<Catalog['statements'], StatementIndex>();

/** Returns the index of a catalog. It is made once, in linear time, so that no page searches through all statements. */
export function statementIndex({ statements }: Pick<Catalog, 'statements'>): StatementIndex {
  const index = indexes.get(statements) ?? newIndex(statements);
  indexes.set(statements, index);
  return index;
}

function newIndex(statements: readonly Statement[]): StatementIndex {
  const languages = groupByEach(statements, ({ editions }) => editions.map(({ tag }) => tag));
  const published = statements
    .flatMap((statement) => statement.editions.flatMap((edition) => publish(statement, edition)))
    .sort((a, b) => compare(b.publication.published, a.publication.published) || byAddress(a, b));
  return {
    years: {
      gregory: Map.groupBy(statements, (statement) => yearOf(statement, 'gregory')),
      persian: Map.groupBy(statements, (statement) => yearOf(statement, 'persian')),
    },
    topics: groupByEach(statements, ({ topics }) => idsOf(topics)),
    issuers: groupByEach(statements, ({ issuers }) => idsOf(issuers)),
    languages,
    missing: new Map(
      [...languages].map(([tag, list]) => {
        const own = new Set(list);
        return [tag, statements.filter((statement) => !own.has(statement))];
      }),
    ),
    places: new Map(
      [...languages].map(([tag, list]) => [
        tag,
        new Map(list.map((statement, place) => [statement, place])),
      ]),
    ),
    published: {
      all: published,
      languages: Map.groupBy(published, ({ edition }) => edition.tag),
      topics: groupByEach(published, ({ statement, edition }) =>
        idsOf(statement.topics).map((topic) => topicKey(edition.tag, topic)),
      ),
    },
  };
}

/**
 * Returns the year of a calendar in which the date of issue of a statement begins. It is named by the Gregorian year (`YYYY`) in
 * which that year begins: so addresses are the same in every calendar.
 */
export const yearOf = ({ issued }: Pick<Statement, 'issued'>, calendar: Calendar): string =>
  String(yearStart(issued.start, calendar));

/** Returns the key of the published editions of a topic in a language. */
export const topicKey = (tag: string, topic: string): string => `${tag}/${topic}`;

const idsOf = (named: readonly { readonly id: string }[]): string[] => named.map(({ id }) => id);

function publish(statement: Statement, edition: Edition): PublishedEdition[] {
  const { publication } = edition;
  return publication ? [{ statement, edition, publication }] : [];
}

const byAddress = (a: PublishedEdition, b: PublishedEdition): number =>
  compare(addressOf(a), addressOf(b));

const addressOf = ({ edition: { tag, id } }: PublishedEdition): string => paths.edition(tag, id);

/** Groups items by several keys each. An item is once under each of its keys. */
function groupByEach<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}
