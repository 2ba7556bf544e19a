import { isTranslation } from '../../domain/edition.ts';
import { BayanError } from '../../domain/bayan-error.ts';
import { ledgerFile } from '../../domain/ledger.ts';
import { compare, formatProblems, isError } from '../../domain/problem.ts';
import { isRetracted } from '../../domain/statement.ts';
import { editionStates, statesOf, type EditionState } from '../../domain/status.ts';
import { paths } from '../../domain/urls.ts';
import { originalIn } from '../../source/checks/public-editions.ts';
import type { EditionFile, Linked } from '../../source/content.ts';
import { howToBegin } from '../../source/how-to-begin.ts';
import { readFiles } from '../../source/read-files.ts';
import type { Command } from '../command.ts';
import { isJson } from '../output-format.ts';
import { coverageOf } from '../target.ts';

/** The states of a statement in a language; `unreadable` is a file with errors. */
interface Row {
  readonly id: string;
  readonly tag: string;
  /** Absent if the edition is missing. */
  readonly file?: string;
  readonly states: readonly (EditionState | 'unreadable')[];
}

/** `bayan status`: lists the state of each edition. */
export const status: Command = {
  name: 'status',
  summary: 'list the state of each edition: fresh, stale, missing, unreviewed',
  usage: '[<what> …]',
  about: `Lists the statements and the state of each in each language of the site:

  original      the text that the translations are made from
  fresh         a translation of the current text
  stale         the original text has changed since; update it, then run node bayan translated <id> <tag>
  untraced      does not record which text it was made from; run node bayan translated <id> <tag>
  unreviewed    not reviewed; after a review, write review: reviewed in its front matter
  retracted     retracted, or a translation of a retracted text; its page says so
  unpublished   not in content/published.jsonl; run node bayan publish <id>
  draft         not published by a build
  missing       does not exist
  unreadable    has errors; node bayan check lists them

<what> limits the list: a folder, a file, an id, <id>/<tag> or the address of a page.

The built site has the same list as a page, without drafts, at ${paths.status()}. No other page links to it.`,
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      about: 'text for a table, or json for an array of { id, tag, file, states }',
    },
  },
  examples: ['status --format json'],
  run: async (input) => {
    const json = isJson(input);
    const { content, problems, save } = await readFiles(input.root, { lint: false });
    await save();
    const unread = problems.find((problem) => isError(problem) && basis.has(problem.file));
    // Without the folder there is no list.
    if (unread?.file === texts) throw new BayanError('content', formatProblems([unread]));
    const covers = await coverageOf(input);
    const rows = rowsOf(content).filter(({ id, tag }) => covers(`${texts}/${id}/${tag}.md`));
    input.print(json ? JSON.stringify(rows, undefined, 2) : tableOf(rows));
    const first = howToBegin(content);
    if (input.words.length === 0 && !json && first !== undefined) input.note(first);
    if (rows.some(({ states }) => states.includes('unreadable')))
      throw new BayanError(
        'content',
        'Some texts have errors.',
        'Run node bayan check to see them.',
      );
    if (unread)
      throw new BayanError(
        'content',
        `${unread.file} has errors, so this list may be wrong.`,
        'Run node bayan check to see them.',
      );
  },
};

/** What the whole list depends on. */
const texts = 'content/statements';
const basis = new Set([texts, 'content/site.yaml', ledgerFile]);

/** Returns a row for each statement and language, by id, then in the order of the site's languages. */
function rowsOf({ editions, site, ledger }: Linked): Row[] {
  const tags = site?.data.locales ?? [...new Set(editions.map(({ tag }) => tag))].sort(compare);
  const recorded = new Set(ledger.map(({ line }) => line.path));
  const statements = [...Map.groupBy(editions, ({ id }) => id)].sort(([a], [b]) => compare(a, b));
  return statements.flatMap(([id, siblings]) =>
    tags.map((tag): Row => {
      const edition = siblings.find((candidate) => candidate.tag === tag);
      return {
        id,
        tag,
        ...(edition && { file: edition.path }),
        states: edition ? statesIn(edition, siblings, recorded) : statesOf(undefined),
      };
    }),
  );
}

/**
 * @param siblings the editions of its statement
 * @param recorded the addresses in the ledger
 */
function statesIn(
  edition: EditionFile,
  siblings: readonly EditionFile[],
  recorded: ReadonlySet<string>,
): Row['states'] {
  const { id, tag, data, isDraft } = edition;
  if (!data) return [isDraft ? 'draft' : 'unreadable'];
  const original = originalIn(siblings);
  const sourceOf = (from: string) => siblings.find((other) => other.tag === from)?.digests?.words;
  return statesOf({
    // A draft original hides its translations.
    isDraft: isDraft || (original?.isDraft ?? false),
    isRecorded: recorded.has(paths.edition(tag, id)),
    isRetracted: isRetracted({ original: original?.data ?? data }, data),
    translation: isTranslation(data)
      ? {
          isTraced: data.sourceDigest !== undefined,
          isStale: data.sourceDigest !== sourceOf(data.translatedFrom),
          isReviewed: data.review === 'reviewed',
        }
      : undefined,
  });
}

/** Returns a table with a row for each statement and a column for each language, then the number of editions in each state. */
function tableOf(rows: readonly Row[]): string {
  const statements = [...Map.groupBy(rows, ({ id }) => id)];
  const tags = statements[0]?.[1].map(({ tag }) => tag) ?? [];
  const lines = statements.map(([id, all]) => [id, ...all.map(({ states }) => states.join(', '))]);
  const counts = [...editionStates, 'unreadable' as const].flatMap((state) => {
    const { length } = rows.filter((row) => row.states.includes(state));
    return length === 0 ? [] : [`${length} ${state}`];
  });
  const plural = statements.length === 1 ? '' : 's';
  const table = lines.length === 0 ? '' : `${formatTable([['', ...tags], ...lines])}\n\n`;
  return `${table}${statements.length} statement${plural}: ${counts.join(', ') || 'none yet'}.`;
}

/** Aligns rows of cells. Ids, tags and states are ASCII, so each character is one column wide. */
function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
