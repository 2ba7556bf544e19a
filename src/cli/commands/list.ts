import type { Catalog } from '../../catalog/catalog.ts';
import { yearOf } from '../../catalog/statement-index.ts';
import { BayanError } from '../../domain/bayan-error.ts';
import { directionOf } from '../../domain/language-tag.ts';
import type { Named } from '../../domain/named.ts';
import { isRetracted, type Statement } from '../../domain/statement.ts';
import { toAsciiDigits } from '../../text/digits.ts';
import { isolate } from '../../text/isolate.ts';
import { optionOf, requireLanguage, wordsOf } from '../arguments.ts';
import type { Command, Input } from '../command.ts';
import { isJson } from '../output-format.ts';
import { readCatalogOf } from '../read-catalog.ts';

/** A statement of the list. */
interface Row {
  readonly id: string;
  readonly issued: string;
  readonly title: string;
  /** The language of the original, in which the title is. */
  readonly original: string;
  readonly issuers: readonly string[];
  readonly topics: readonly string[];
  /** Its editions, by their languages. */
  readonly tags: readonly string[];
  readonly drafts: readonly string[];
  readonly isRetracted: boolean;
}

/** `bayan list`: lists statements, drafts included. */
export const list: Command = {
  name: 'list',
  summary: 'list statements and drafts by year, organisation, topic or language',
  usage: '',
  about: `Lists the statements of content/, newest first: date, id, languages and title. A language in brackets is a draft.`,
  options: {
    year: {
      type: 'string',
      value: 'YEAR',
      about: 'of a year: 2021, or 1400 in the Iranian calendar',
    },
    issuer: { type: 'string', value: 'ID', about: 'of an organisation, by its id' },
    topic: { type: 'string', value: 'ID', about: 'of a topic, by its id' },
    lang: { type: 'string', value: 'TAG', about: 'with a text in this language' },
    drafts: { type: 'boolean', about: 'with a draft' },
    format: {
      type: 'string',
      value: 'FORMAT',
      about:
        'text, or json for an array of { id, issued, title, original, issuers, topics, tags, drafts, isRetracted }',
    },
  },
  examples: ['list --year 1400', 'list --topic political-prisoners --lang ckb', 'list --drafts'],
  run: async (input) => {
    wordsOf(
      input,
      0,
      'list takes no words, only options: node bayan list --help. To find words: node bayan search <words …>',
    );
    const json = isJson(input);
    const catalog = await readCatalogOf(input);
    const isWanted = filterOf(input, catalog);
    const rows = catalog.statements.filter(isWanted).map(rowOf);
    input.print(json ? JSON.stringify(rows, undefined, 2) : tableOf(rows));
  },
};

/** Returns whether a statement is of the list. Throws {@link BayanError} if an option names what the content does not have. */
function filterOf(input: Input, catalog: Catalog): (statement: Statement) => boolean {
  const year = optionOf(input, 'year');
  const lang = optionOf(input, 'lang');
  if (lang !== undefined)
    requireLanguage(
      lang,
      catalog.locales.map(({ tag }) => tag),
    );
  const isOfYear = year === undefined ? () => true : yearFilter(year);
  const issuer = known(input, 'issuer', catalog.issuers);
  const topic = known(input, 'topic', catalog.topics);
  return (statement) =>
    isOfYear(statement) &&
    (issuer === undefined || statement.issuers.some(({ id }) => id === issuer)) &&
    (topic === undefined || statement.topics.some(({ id }) => id === topic)) &&
    (lang === undefined || statement.editions.some(({ tag }) => tag === lang)) &&
    (input.options['drafts'] !== true || statement.editions.some(({ draft }) => draft));
}

/** Years of the Iranian calendar are below this one, and Gregorian years above it. */
const between = 1700;

/** The year 1 of the Iranian calendar began in this Gregorian year, less one. */
const iranianEpoch = 621;

function yearFilter(given: string): (statement: Statement) => boolean {
  const year = Number(toAsciiDigits(given));
  if (!/^\d{4}$/.test(toAsciiDigits(given)))
    throw new BayanError('usage', '--year must be a year.', 'Write it as in 2021 or 1400.');
  return year < between
    ? (statement) => yearOf(statement, 'persian') === String(year + iranianEpoch)
    : (statement) => yearOf(statement, 'gregory') === String(year);
}

/** Returns the id that an option names. Throws {@link BayanError} if no statement has it. */
function known(input: Input, option: string, list: readonly Named[]): string | undefined {
  const id = optionOf(input, option);
  if (id === undefined || list.some((one) => one.id === id)) return id;
  throw new BayanError(
    'content',
    `No statement has the ${option} "${id}".`,
    `Use one of: ${list.map((one) => one.id).join(', ')}.`,
  );
}

function rowOf(statement: Statement): Row {
  const { id, issued, original, issuers, topics, editions } = statement;
  const tagsOf = (draft: boolean) =>
    editions.filter((edition) => edition.draft === draft).map(({ tag }) => tag);
  return {
    id,
    issued: issued.iso,
    title: original.title,
    original: original.tag,
    issuers: issuers.map((issuer) => issuer.id),
    topics: topics.map((topic) => topic.id),
    tags: tagsOf(false),
    drafts: tagsOf(true),
    isRetracted: isRetracted(statement, original),
  };
}

/** Returns a line for each statement, with the title last: its letters may be of any width. */
function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ issued, id, tags, drafts }) => [
    issued,
    id,
    [...tags, ...drafts.map((tag) => `(${tag})`)].join(' '),
  ]);
  const widths = [0, 1, 2].map((column) =>
    cells.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0),
  );
  const lines = rows.map(({ title, original, isRetracted: isGone }, at) =>
    [
      ...(cells[at] ?? []).map((cell, column) => cell.padEnd(widths[column] ?? 0)),
      isolate(title, directionOf(original)),
      ...(isGone ? ['retracted'] : []),
    ].join('  '),
  );
  const { length } = rows;
  return [...lines, `${length} ${length === 1 ? 'statement' : 'statements'}.`].join('\n');
}
