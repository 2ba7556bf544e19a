import { isTranslation } from '../../domain/edition.ts';
import { BayanError } from '../../domain/bayan-error.ts';
import { compare } from '../../domain/problem.ts';
import { editionStates, statesOf, type EditionState } from '../../domain/status.ts';
import { paths } from '../../domain/urls.ts';
import type { Content, EditionFile } from '../../source/content.ts';
import { readContent } from '../../source/read-content.ts';
import { optionOf, wordsOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { formatTable } from '../table.ts';

/** How a statement stands in a language; `unreadable` is a file with errors. */
interface Row {
  readonly id: string;
  readonly tag: string;
  /** Absent where the edition is missing. */
  readonly file?: string;
  readonly states: readonly (EditionState | 'unreadable')[];
}

/** `bayan status`: how each edition stands. */
export const status: Command = {
  name: 'status',
  summary: 'how each edition stands: fresh, stale, missing, unreviewed',
  help: `npx bayan status [--format text|json] [--root DIR]

Lists the statements, and how each stands in each language of the site:

  original      what the translations are made from
  fresh         a translation of its source as that is now
  stale         its source has changed since; bring it up to date, then: npx bayan translated <id> <tag>
  untraced      it does not say which text it was made from; npx bayan translated <id> <tag> does
  unreviewed    nobody has reviewed it; review: reviewed in its front matter says that somebody has
  unpublished   it is in no line of content/published.jsonl; npx bayan publish <id> writes it
  draft         it is in no build
  missing       there is no such edition
  unreadable    its file has errors; npx bayan check names them

The built site has the same as a page, without drafts, at ${paths.status()}; no other page leads there.

  --format   text, a table; or json, an array of { id, tag, file, states }
  --root     the folder that holds content/, this project where it is not given

Example: npx bayan status --format json`,
  options: { format: { type: 'string' } },
  run: async (input) => {
    wordsOf(input, 0, 'It takes no words: npx bayan status');
    const format = optionOf(input, 'format') ?? 'text';
    if (format !== 'text' && format !== 'json')
      throw new BayanError('usage', `--format is text or json, not ${format}.`);
    const content = await readContent(input.root);
    const rows = rowsOf(content);
    input.print(format === 'json' ? JSON.stringify(rows, undefined, 2) : tableOf(rows));
    if (rows.some(({ states }) => states.includes('unreadable')))
      throw new BayanError('content', 'Some texts have errors; npx bayan check names them.');
  },
};

/** By id, then in the order of the site's languages. */
function rowsOf(content: Content): Row[] {
  const { editions, site } = content;
  const tags = site?.data.locales ?? [...new Set(editions.map(({ tag }) => tag))].sort(compare);
  const ids = [...new Set(editions.map(({ id }) => id))].sort(compare);
  return ids.flatMap((id) =>
    tags.map((tag): Row => {
      const edition = editions.find((candidate) => candidate.id === id && candidate.tag === tag);
      return {
        id,
        tag,
        ...(edition && { file: edition.path }),
        states: edition ? statesIn(edition, content) : statesOf(undefined),
      };
    }),
  );
}

function statesIn(edition: EditionFile, { editions, ledger }: Content): Row['states'] {
  const { id, tag, data } = edition;
  if (!data) return ['unreadable'];
  const siblings = editions.filter((other) => other.id === id);
  const original = siblings.find(({ kind }) => kind === 'original');
  const path = paths.edition(tag, id);
  const sourceOf = (from: string) => siblings.find((other) => other.tag === from)?.digests?.words;
  return statesOf({
    // The draft of an original makes a draft of all.
    isDraft: data.draft || (original?.data?.draft ?? false),
    isRecorded: ledger.some(({ line }) => line.path === path),
    translation: isTranslation(data)
      ? {
          isTraced: data.sourceDigest !== undefined,
          isStale: data.sourceDigest !== sourceOf(data.translatedFrom),
          isReviewed: data.review === 'reviewed',
        }
      : undefined,
  });
}

/** A line for each statement, a column for each language, then how many editions are in which state. */
function tableOf(rows: readonly Row[]): string {
  const statements = [...Map.groupBy(rows, ({ id }) => id)];
  const tags = statements[0]?.[1].map(({ tag }) => tag) ?? [];
  const lines = statements.map(([id, all]) => [id, ...all.map(({ states }) => states.join(', '))]);
  const counts = [...editionStates, 'unreadable' as const].flatMap((state) => {
    const { length } = rows.filter((row) => row.states.includes(state));
    return length === 0 ? [] : [`${length} ${state}`];
  });
  const plural = statements.length === 1 ? '' : 's';
  return `${formatTable([['', ...tags], ...lines])}\n\n${statements.length} statement${plural}: ${counts.join(', ') || 'none yet'}.`;
}
