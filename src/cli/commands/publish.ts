import { BayanError } from '../../domain/bayan-error.ts';
import { isExampleAddress } from '../../domain/example-address.ts';
import { countProblems, formatProblems, isError } from '../../domain/problem.ts';
import { paths } from '../../domain/urls.ts';
import { originalIn } from '../../source/checks/public-editions.ts';
import type { Content, EditionFile } from '../../source/content.ts';
import { isProblemOf } from '../../source/is-problem-of.ts';
import { readContent } from '../../source/read-content.ts';
import { withUsedFiles } from '../../source/used-files.ts';
import { dayOf } from '../arguments.ts';
import { appendToLedger } from '../append-to-ledger.ts';
import type { Command, Input } from '../command.ts';
import { completeRecords } from '../complete-records.ts';
import { ledgerEntry } from '../ledger-entry.ts';
import { requireUnchanged } from '../require-unchanged.ts';
import { confirm } from '../confirm.ts';
import { editionsOf, filesOf, refuseErrors } from '../statement-files.ts';
import { statementOf, type Covers } from '../target.ts';
import { undoPublish } from '../undo-publish.ts';

/** `bayan publish <id>`: writes the first ledger line of each edition that has none. */
export const publish: Command = {
  name: 'publish',
  summary: 'record the editions of a statement as published',
  usage: '<id>',
  about: `Records each edition of the statement in content/published.jsonl, unless it is a draft or recorded already: its
address, the date, the date of issue and the digests of its text and of what readers see with it. Feeds and corrections
depend on these lines, so commit them with the texts. Running it again changes nothing. It looks only at this statement
and what it uses, lists its warnings, and asks in a terminal whether to go on. It refuses while url in content/site.yaml
is an example. With --undo, it removes the lines that are in no commit and makes the statement a draft again.`,
  options: {
    date: {
      type: 'string',
      value: 'DAY',
      about: 'the day of publication, such as 2021-08-01; today (UTC) by default',
    },
    undo: {
      type: 'boolean',
      about: 'take back what is in no commit yet: remove its lines, and set draft: true',
    },
  },
  examples: ['publish khuzestan-detainees', 'publish khuzestan-detainees --undo'],
  run: async (input) => {
    const { root, print } = input;
    const usage = 'publish takes one statement: node bayan publish <id>';
    const { id, tag } = await statementOf(input, usage);
    const date = dayOf(input);
    const content = await readContent(root);
    if (input.options['undo'] === true) {
      await undoPublish(input, content, { id, tag });
      return;
    }
    // An unknown id before anything else that is wrong.
    editionsOf(content, id);
    const covers = withUsedFiles(filesOf(id), content);
    refuseErrors(content, { covers });
    refuseExample(content);
    const editions = unrecorded(content, id).filter(
      (edition) => tag === undefined || edition.tag === tag,
    );
    const lines = editions.map((edition) => ledgerEntry(content, edition, 'published', date));
    if (lines.length > 0 && !(await acceptWarnings(input, content, covers))) {
      print('Nothing was recorded.');
      return;
    }
    if (lines.length === 0)
      print(`Nothing to record: all editions of ${id}, except drafts, are in the ledger.`);
    else {
      await requireUnchanged(root, editions);
      await appendToLedger(root, lines);
      for (const line of lines) print(`Recorded ${line.path} as published on ${line.date}.`);
      print('Commit content/published.jsonl with the texts.');
    }
    await completeRecords(input);
  },
};

/** Throws {@link BayanError} while the address of the site is an example: feeds and messages that readers keep contain it. */
function refuseExample({ site }: Content): void {
  if (!site || !isExampleAddress(site.data.url)) return;
  throw new BayanError(
    'content',
    `${site.data.url} is not the address of a site that readers can reach. Nothing was recorded.`,
    `Write your own address as url in ${site.path}: what readers keep, such as feeds and messages, contains it.`,
  );
}

/** Lists the warnings about the files that `covers` accepts. Returns whether to go on, which it asks only in a terminal. */
async function acceptWarnings(
  { note }: Input,
  { problems, notes }: Content,
  covers: Covers,
): Promise<boolean> {
  const warnings = [...problems, ...notes].filter(
    (problem) =>
      !isError(problem) && !settled.includes(problem.rule) && isProblemOf(problem, covers),
  );
  if (warnings.length === 0) return true;
  note(`${formatProblems(warnings)}\n\n${countProblems(warnings)}.`);
  const { stdin: terminal, stdout: output } = process;
  return !terminal.isTTY || !output.isTTY || confirm({ input: terminal, output }, 'Publish it?');
}

/** Warnings that this command settles. */
const settled = ['unpublished', 'incomplete-record'];

/** Returns the editions of a statement that are public but not recorded, in the order of the site's languages. */
function unrecorded(content: Content, id: string): EditionFile[] {
  const editions = editionsOf(content, id);
  const original = originalIn(editions);
  if (original?.isDraft)
    throw new BayanError(
      'content',
      `The original of ${id} is a draft.`,
      original.missing.length > 0
        ? `Add ${original.missing.join(', ')} to ${original.path}, and remove draft: true from it first.`
        : 'Remove draft: true from it first.',
    );
  const recorded = new Set(content.ledger.map(({ line }) => line.path));
  return editions.filter(({ tag, isDraft }) => !isDraft && !recorded.has(paths.edition(tag, id)));
}
