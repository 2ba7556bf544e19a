import { BayanError } from '../../domain/bayan-error.ts';
import { paths } from '../../domain/urls.ts';
import type { Content, EditionFile } from '../../source/content.ts';
import { readContent } from '../../source/read-content.ts';
import { dayOf } from '../arguments.ts';
import { appendToLedger } from '../append-to-ledger.ts';
import type { Command } from '../command.ts';
import { completeRecords } from '../complete-records.ts';
import { ledgerEntry } from '../ledger-entry.ts';
import { requireUnchanged } from '../require-unchanged.ts';
import { editionsOf, refuseErrors } from '../statement-files.ts';
import { statementOf } from '../target.ts';

/** `bayan publish <id>`: writes the first ledger line of each edition that has none. */
export const publish: Command = {
  name: 'publish',
  summary: 'record the editions of a statement as published',
  usage: '<id>',
  about: `Records each edition of the statement in content/published.jsonl, unless it is a draft or recorded already: its
address, the date, the date of issue and the digests of its text and of what readers see with it. Feeds and corrections
depend on these lines, so commit them with the texts. Running it again changes nothing.`,
  options: {
    date: {
      type: 'string',
      value: 'DAY',
      about: 'the day of publication, such as 2021-08-01; today (UTC) by default',
    },
  },
  examples: ['publish khuzestan-detainees'],
  run: async (input) => {
    const { root, print } = input;
    const usage = 'publish takes one statement: npx bayan publish <id>';
    const { id, tag } = await statementOf(input, usage);
    const date = dayOf(input);
    const content = await readContent(root);
    // An unknown id before the errors of other texts.
    editionsOf(content, id);
    refuseErrors(content);
    const editions = unrecorded(content, id).filter(
      (edition) => tag === undefined || edition.tag === tag,
    );
    const lines = editions.map((edition) => ledgerEntry(content, edition, 'published', date));
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

/** Returns the editions of a statement that are public but not recorded, in the order of the site's languages. */
function unrecorded(content: Content, id: string): EditionFile[] {
  const editions = editionsOf(content, id);
  const original = editions.find(({ kind }) => kind === 'original');
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
