import { signsOf } from '../../src/text/signs.ts';
import { keepText } from '../../src/cache/kept-texts.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Named } from '../../src/domain/named.ts';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import type { Edition, Statement } from '../../src/domain/statement.ts';
import { catalogOf } from './catalog.ts';
import { sites } from './sites.ts';

/** A made statement: what decides which lists have it. */
export interface MadeStatement {
  readonly id: string;
  readonly issued: string;
  readonly topics?: readonly Named[];
  readonly issuers?: readonly Named[];
  /** The first is that of the original. */
  readonly tags?: readonly string[];
  readonly title?: string;
  /** What translations have instead. */
  readonly translated?: Partial<Pick<Edition, 'title' | 'corrections'>>;
  readonly summary?: string;
  /** The day of publication of every edition. */
  readonly published?: string;
  /** Bytes of each text. */
  readonly textSize?: number;
  /** Bytes of the image in each text, if it has one. */
  readonly imageSize?: number;
}

const published = await catalogOf(sites.published.root);

/** Returns a topic or an issuer. */
export const named = (id: string, fa = id): Named => ({ id, name: { fa } });

const circle = named('reading-circle', 'حلقه خیالی کتابخوانان کوه قاف');

/** Returns a catalog with the languages of the published site and these statements, which are newest first. */
export function madeCatalog(made: readonly MadeStatement[]): Catalog {
  const statements = made.map(madeStatement);
  const used = (group: 'topics' | 'issuers') => [
    ...new Set(statements.flatMap((statement) => statement[group])),
  ];
  return { ...published, statements, topics: used('topics'), issuers: used('issuers'), ledger: [] };
}

/** Returns `count` statements of a topic, one each day up to the last day of 2023, newest first. */
export const daily = (count: number, topics: readonly Named[] = []): MadeStatement[] =>
  Array.from({ length: count }, (_, index) => {
    const issued = new Date(Date.UTC(2023, 11, 31 - index)).toISOString().slice(0, 10);
    return { id: `letter-${issued}`, issued, topics };
  });

function madeStatement(made: MadeStatement): Statement {
  const { id, issued, topics = [], issuers = [circle], tags = ['fa'] } = made;
  const editions = tags.map((tag, index) =>
    madeEdition(made, tag, index === 0 ? undefined : tags[0]),
  );
  const [original] = editions;
  if (!original) throw new Error(`${id} has no language`);
  return { id, issued: parsePartialDate(issued), topics, issuers, original, editions };
}

function madeEdition(
  {
    id,
    title = `نامه ${id}`,
    translated,
    summary,
    published: day,
    textSize = 100,
    imageSize,
  }: MadeStatement,
  tag: string,
  from: string | undefined,
): Edition {
  const digests = { text: '1'.repeat(64), words: '2'.repeat(64) };
  return {
    id,
    tag,
    title,
    summary,
    opening: 'درها را باز کنید.',
    source: undefined,
    draft: false,
    corrections: [],
    images:
      imageSize === undefined
        ? []
        : [{ name: 'map.png', width: 60, height: 40, bytes: imageSize, digest: '3'.repeat(64) }],
    digests,
    treeDigest: keepText(JSON.stringify(tree)),
    textSize,
    wordCount: 20,
    signs: signsOf(JSON.stringify(tree)).join(' '),
    publication:
      day === undefined ? undefined : { published: day, updated: day, firstText: digests.text },
    file: `content/statements/${id}/${tag}.md`,
    translation:
      from === undefined
        ? undefined
        : { from, translator: undefined, isReviewed: true, isTraced: false, isStale: false },
    ...(from !== undefined && translated),
  };
}

const tree = {
  type: 'root',
  children: [{ type: 'paragraph', children: [{ type: 'text', value: 'درها را باز کنید.' }] }],
};
