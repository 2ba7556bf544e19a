import type { Catalog } from '../../catalog/catalog.ts';
import { BayanError } from '../../domain/bayan-error.ts';
import { directionOf } from '../../domain/language-tag.ts';
import { isRetracted } from '../../domain/statement.ts';
import { paths } from '../../domain/urls.ts';
import { readCatalog } from '../../outputs/search/read-catalog.ts';
import { find } from '../../search/find.ts';
import { marked } from '../../search/marks.ts';
import { readShown } from '../../search/shown.ts';
import type { Answer, Hit, Read } from '../../search/types.ts';
import { isolate } from '../../text/isolate.ts';
import { quoted } from '../../text/quote.ts';
import { optionOf, requireLanguage } from '../arguments.ts';
import type { Command, Input } from '../command.ts';
import { isJson } from '../output-format.ts';
import { readCatalogOf } from '../read-catalog.ts';

/** A text that was found. */
interface Result {
  readonly id: string;
  readonly tag: string;
  readonly title: string;
  readonly issued: string;
  readonly issuers: string;
  readonly file: string;
  /** What an editor should know of it. */
  readonly states: readonly ('draft' | 'retracted' | 'stale')[];
  /** Its address in the site. */
  readonly path: string;
  readonly passage: string;
}

/** `bayan search`: finds texts as the search page does, drafts included. */
export const search: Command = {
  name: 'search',
  summary: 'find texts and drafts by words, as the search page does',
  usage: '<words …>',
  about: `Looks for words in the texts and drafts of content/, as the search page of the site does: with other endings,
spellings and keyboards. Prints the best texts first, each with its title, file, date, issuers and the
passage that has the words.`,
  options: {
    lang: { type: 'string', value: 'TAG', about: 'look only in texts in this language' },
    limit: { type: 'string', value: 'N', about: 'how many texts to print; 10 by default' },
    format: {
      type: 'string',
      value: 'FORMAT',
      about:
        'text, or json for an array of { id, tag, title, issued, issuers, file, states, path, passage }',
    },
  },
  examples: ['search زندانی سیاسی', 'search --lang en --limit 3 political prisoners'],
  run: async (input) => {
    const question = input.words.join(' ').trim();
    if (question === '')
      throw new BayanError('usage', 'search needs words: node bayan search <words …>');
    const json = isJson(input);
    const limit = limitOf(input);
    const catalog = await readCatalogOf(input);
    const tags = tagsOf(input, catalog);
    const read = readCatalog(catalog);
    const answer = await find(question, { tags, read });
    const found = await Promise.all(
      answer.hits.slice(0, limit).map((hit) => resultOf(hit, catalog, read)),
    );
    const results = found.map(({ result }) => result);
    input.print(json ? JSON.stringify(results, undefined, 2) : results.map(linesOf).join('\n\n'));
    const words = new Set(found.flatMap(({ words }) => words));
    for (const line of notesOn(question, answer, results.length, [...words])) input.note(line);
  },
};

function limitOf(input: Input): number {
  const given = optionOf(input, 'limit') ?? '10';
  if (/^[1-9]\d{0,4}$/.test(given)) return Number(given);
  throw new BayanError('usage', '--limit must be a number from 1.', 'Write it as in --limit 5.');
}

/** Returns the languages to look in: the one of `--lang`, or all. */
function tagsOf(input: Input, { locales }: Catalog): string[] {
  const tags = locales.map(({ tag }) => tag);
  const given = optionOf(input, 'lang');
  if (given === undefined) return tags;
  requireLanguage(given, tags);
  return [given];
}

/** Returns a text that was found, and the words in its title and passage by which it was. */
async function resultOf(hit: Hit, catalog: Catalog, read: Read) {
  const { tag } = hit;
  const [{ id, title, issued, issuers }, passage] = await readShown(hit, read, false);
  const statement = catalog.statements.find((one) => one.id === id);
  const edition = statement?.editions.find((one) => one.tag === tag);
  if (!statement || !edition) throw new Error(`${tag}/${id} is not in the catalog`);
  const result: Result = {
    id,
    tag,
    title,
    issued,
    issuers,
    file: edition.file,
    states: [
      ...(edition.draft ? (['draft'] as const) : []),
      ...(isRetracted(statement, edition) ? (['retracted'] as const) : []),
      ...(edition.translation?.isStale === true ? (['stale'] as const) : []),
    ],
    path: paths.edition(tag, id),
    passage: passage.map(([text]) => text).join(''),
  };
  const pieces = [...marked(title, hit.found), ...passage];
  return { result, words: pieces.flatMap(([text, isFound]) => (isFound ? text : [])) };
}

/** Returns what is printed of a text. Each part in another language is isolated, so that a line stays in its order. */
function linesOf({ tag, title, issued, issuers, file, states, passage }: Result): string {
  const own = (text: string) => isolate(text, directionOf(tag));
  const facts = [issued, own(issuers), ...states].join(', ');
  return [own(title), `  ${file}`, `  ${facts}`, `  ${own(passage)}`].join('\n');
}

function notesOn(
  question: string,
  { hits, isNear, near }: Answer,
  printed: number,
  words: readonly string[],
): readonly string[] {
  if (hits.length === 0) return [`Nothing was found for ${quoted(question)}.`];
  // As they are written in the texts: an index has them without endings.
  const similar =
    near.length > 0 ? [`Similar words: ${words.map((one) => quoted(one)).join(', ')}.`] : [];
  return [
    ...(isNear ? ['No text has all of these words. These come near.', ...similar] : []),
    ...(hits.length > printed
      ? [`${hits.length - printed} more were found. Print them with --limit ${hits.length}.`]
      : []),
  ];
}
