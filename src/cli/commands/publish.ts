import { closestMatch } from 'leven';
import { Failure } from '../../domain/failure.ts';
import { formatLedgerLine, type LedgerLine } from '../../domain/ledger.ts';
import { parsePartialDate, PartialDateError } from '../../domain/partial-date.ts';
import { countProblems, formatProblems, isError } from '../../domain/problem.ts';
import { paths } from '../../domain/urls.ts';
import type { Content, EditionFile } from '../../source/content.ts';
import { readContent } from '../../source/read-content.ts';
import type { Command } from '../command.ts';
import { appendLines } from '../append-lines.ts';

/** `bayan publish <id>`: the first line of every edition that the ledger does not have yet. */
export const publish: Command = {
  name: 'publish',
  summary: 'record the editions of a statement as published',
  help: `npx bayan publish <id> [--date YYYY-MM-DD] [--root DIR]

Records every edition of the statement <id> that is not a draft and not yet recorded, in content/published.jsonl:
its address, the date and the digests of its text. Feeds and later corrections go by these lines; commit them with
the texts. Running it again changes nothing.

  --date   the day on which it was published, today (UTC) where it is not given
  --root   the folder that holds content/, this project where it is not given`,
  options: { date: { type: 'string' } },
  run: async ({ root, words, options, print }) => {
    const [id, ...more] = words;
    if (id === undefined || more.length > 0) {
      throw new Failure('Name one statement: npx bayan publish <id>');
    }
    const date = readDay(options['date']);
    const content = await readContent(root);
    const errors = content.problems.filter(isError);
    if (errors.length > 0) {
      throw new Failure(
        `${formatProblems(errors)}\n\n${countProblems(errors)}. Nothing was recorded; put this right first.`,
        1,
      );
    }
    const lines = unrecorded(content, id).map((edition) => firstLine(edition, date));
    if (lines.length === 0) {
      print(`Nothing to record: every edition of ${id} that is not a draft is in the ledger.`);
      return;
    }
    await appendLines(root, 'content/published.jsonl', lines.map(formatLedgerLine));
    for (const line of lines) print(`Recorded ${line.path} as published on ${line.date}.`);
    print('Commit content/published.jsonl with the texts.');
  },
};

/** The editions of a statement to record, in the order of the site's languages. */
function unrecorded(content: Content, id: string): EditionFile[] {
  const editions = content.editions.filter((edition) => edition.id === id);
  if (editions.length === 0) {
    const known = [...new Set(content.editions.map((edition) => edition.id))];
    const meant = closestMatch(id, known, { maxDistance: 4 });
    const remedy = meant ? `did you mean ${meant}?` : `there are: ${known.join(', ') || 'none'}.`;
    throw new Failure(`There is no statement "${id}" in content/statements; ${remedy}`, 1);
  }
  if (editions.some((edition) => edition.kind === 'original' && edition.data?.draft)) {
    throw new Failure(`The original of ${id} is a draft; take draft: true out of it first.`, 1);
  }
  const recorded = new Set(content.ledger.map(({ line }) => line.path));
  const order = content.site?.data.locales ?? [];
  return editions
    .filter((edition) => !edition.data?.draft && !recorded.has(paths.edition(edition.tag, id)))
    .sort((a, b) => order.indexOf(a.tag) - order.indexOf(b.tag));
}

function firstLine({ id, tag, digests }: EditionFile, date: string): LedgerLine {
  if (!digests) throw new Error(`${id}/${tag} has no digests though it has no errors`);
  return { id, tag, path: paths.edition(tag, id), date, event: 'published', ...digests };
}

function readDay(option: unknown): string {
  if (typeof option !== 'string') return new Date().toISOString().slice(0, 10);
  try {
    const { start, precision } = parsePartialDate(option);
    if (precision === 'day' && start === option) return option;
  } catch (error) {
    if (!(error instanceof PartialDateError)) throw error;
    throw new Failure(`--date: ${error.message}`);
  }
  throw new Failure('--date takes one day, such as 2021-08-01.');
}
