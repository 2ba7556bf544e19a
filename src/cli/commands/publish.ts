import { BayanError } from '../../domain/bayan-error.ts';
import { paths } from '../../domain/urls.ts';
import type { Content, EditionFile } from '../../source/content.ts';
import { readContent } from '../../source/read-content.ts';
import { dayOf, wordsOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { ledgerEntry, record } from '../ledger-entry.ts';
import { editionsOf, refuseErrors } from '../statement-files.ts';

/** `bayan publish <id>`: the first line of every edition that the ledger does not have yet. */
export const publish: Command = {
  name: 'publish',
  summary: 'record the editions of a statement as published',
  help: `npx bayan publish <id> [--date YYYY-MM-DD] [--root DIR]

Records every edition of the statement <id> that is not a draft and not yet recorded, in content/published.jsonl:
its address, the date, the date of issue and the digests of its text. Feeds and later corrections go by these lines;
commit them with the texts. Running it again changes nothing.

  --date   the day on which it was published, today (UTC) where it is not given
  --root   the folder that holds content/, this project where it is not given

Example: npx bayan publish khuzestan-detainees`,
  options: { date: { type: 'string' } },
  run: async (input) => {
    const { root, print } = input;
    const [id = ''] = wordsOf(input, 1, 'Name one statement: npx bayan publish <id>');
    const date = dayOf(input);
    const content = await readContent(root);
    refuseErrors(content);
    const lines = unrecorded(content, id).map((edition) => ledgerEntry(edition, 'published', date));
    if (lines.length === 0) {
      print(`Nothing to record: every edition of ${id} that is not a draft is in the ledger.`);
      return;
    }
    await record(root, lines);
    for (const line of lines) print(`Recorded ${line.path} as published on ${line.date}.`);
    print('Commit content/published.jsonl with the texts.');
  },
};

/** The editions of a statement to record, in the order of the site's languages. */
function unrecorded(content: Content, id: string): EditionFile[] {
  const editions = editionsOf(content, id);
  if (editions.some((edition) => edition.kind === 'original' && edition.data?.draft)) {
    throw new BayanError(
      'content',
      `The original of ${id} is a draft; take draft: true out of it first.`,
    );
  }
  const recorded = new Set(content.ledger.map(({ line }) => line.path));
  return editions.filter(({ tag, data }) => !data?.draft && !recorded.has(paths.edition(tag, id)));
}
