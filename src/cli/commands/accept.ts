import type { Correction } from '../../domain/edition.ts';
import { BayanError } from '../../domain/bayan-error.ts';
import { latestLines } from '../../domain/ledger.ts';
import { paths } from '../../domain/urls.ts';
import { rulesOfChange } from '../../source/checks/record.ts';
import type { EditionFile } from '../../source/content.ts';
import { addCorrection } from '../../source/edit-front-matter.ts';
import { readContent } from '../../source/read-content.ts';
import type { RecordedEdition } from '../../source/recorded-editions.ts';
import { dayOf, optionOf } from '../arguments.ts';
import { changedEditions, showSinceRecorded, type ChangedEdition } from '../changed-editions.ts';
import type { Command, Input } from '../command.ts';
import { editEdition } from '../edit-edition.ts';
import { eventNames, eventOf, eventOptions } from '../event-option.ts';
import { ledgerEntry, record } from '../ledger-entry.ts';
import { chooseNoted } from '../noted-edition.ts';
import { sayStale } from '../stale-translations.ts';
import { editionsOf, refuseErrors } from '../statement-files.ts';

/** How many words a typo can be: enough for a slip, too few for a sentence that says something else. */
const typoLimit = 5;

/** `bayan accept`: records what has changed in published editions, and says it to readers. */
export const accept: Command = {
  name: 'accept',
  summary: 'record a change of a published text, and say it to readers',
  help: `npx bayan accept [<id>] --typo [--lang TAG] [--date YYYY-MM-DD] [--root DIR]
npx bayan accept [<id>] --correction "…" | --clarification "…" | --update "…" | --retraction "…" [--lang TAG] …

A published text that changes without a word is an error. This shows what has changed since it was last recorded,
where git has that text, and records the event in content/published.jsonl. For all but a typo it writes a dated note
into the front matter of the edition, which readers see above the text and in feeds: write it in the language of the
edition. Without an event it shows what has changed, and records nothing.

  --typo            letters, marks or at most ${typoLimit} words were put right, and nothing else is said now; no note
  --correction      what was wrong, and is right now
  --clarification   what was not clear; the text need not have changed
  --update          what is new; the text need not have changed
  --retraction      why the text is taken back; its address stays, and the text below the note
  --lang            the language of the edition; not needed where one edition alone has changed
  --date            the day of the change, today (UTC) where it is not given
  --root            the folder that holds content/, this project where it is not given

Example: npx bayan accept khuzestan-detainees --lang en --correction "The first version gave a wrong number."`,
  options: { ...eventOptions, lang: { type: 'string' }, date: { type: 'string' } },
  run: async (input) => {
    const { root, words, print } = input;
    const [id, ...more] = words;
    if (more.length > 0)
      throw new BayanError('usage', 'Name one statement, or none: npx bayan accept <id>');
    const event = eventOf(input);
    const date = dayOf(input);
    const tag = optionOf(input, 'lang');
    const content = await readContent(root);
    if (id !== undefined) editionsOf(content, id);
    refuseErrors(content, { beside: rulesOfChange });
    const changed = changedEditions(content, { id, tag });
    if (event === undefined || event.kind === 'typo') {
      if (changed.length === 0) {
        print('Nothing to accept: what has been published is as it was recorded.');
        return;
      }
      for (const edition of changed) {
        const count = await showSinceRecorded(root, edition, print);
        if (event) refuseMoreThanTypos(edition, count);
      }
      if (!event) throw new BayanError('usage', `Say what kind of change it is: ${eventNames}.`);
      await recordAll(input, changed, 'typo', date);
      for (const { edition } of changed) sayStale(content, edition, print);
      return;
    }
    const one = chooseNoted(content, changed, { id, tag }, event.kind);
    if ('difference' in one) await showSinceRecorded(root, one, print);
    refuseEarlierDay(one, date);
    await addNote(root, one.edition, { ...event, date });
    print(`Wrote the note into ${one.edition.path}.`);
    await recordAll(input, [one], event.kind, date);
    sayStale(content, one.edition, print);
  },
};

/** A date of issue is no typo, nor is a sentence. */
function refuseMoreThanTypos({ edition, difference }: ChangedEdition, count?: number): void {
  const remedy = `say what was wrong: --correction "…" --lang ${edition.tag}. Nothing was recorded.`;
  if (difference.issued !== undefined) {
    throw new BayanError('content', `${edition.path}: a date of issue is no typo; ${remedy}`);
  }
  if (difference.text === 'reworded' && count !== undefined && count > typoLimit) {
    const many = count === Infinity ? 'nearly all words' : `${count} words`;
    throw new BayanError(
      'content',
      `${edition.path}: ${many} have changed, and a typo is at most ${typoLimit}; ${remedy}`,
    );
  }
}

/** The last day decides what was last: an event cannot come before what is recorded already. */
function refuseEarlierDay({ edition, lines }: RecordedEdition, date: string): void {
  const last = latestLines(lines)[0]?.date ?? date;
  if (date >= last) return;
  throw new BayanError(
    'usage',
    `${edition.path} has a line of ${last} in the ledger, after ${date}; give that day or a later one with --date.`,
  );
}

/** The same note twice is one: a run that was cut off can be repeated. */
async function addNote(root: string, { path, data }: EditionFile, note: Correction): Promise<void> {
  const isThere = data?.corrections.some(
    (other) => other.date === note.date && other.kind === note.kind && other.note === note.note,
  );
  if (!isThere) await editEdition(root, path, (file) => addCorrection(file, note));
}

async function recordAll(
  { root, print }: Input,
  editions: readonly RecordedEdition[],
  event: 'typo' | Correction['kind'],
  date: string,
): Promise<void> {
  for (const edition of editions) refuseEarlierDay(edition, date);
  await record(
    root,
    editions.map(({ edition }) => ledgerEntry(edition, event, date)),
  );
  for (const { edition } of editions)
    print(
      `Recorded ${event === 'update' ? 'an' : 'a'} ${event} of ${paths.edition(edition.tag, edition.id)} on ${date}.`,
    );
  print('Commit content/published.jsonl with the texts.');
}
