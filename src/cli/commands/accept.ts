import { isRetraction, type Correction } from '../../domain/edition.ts';
import { BayanError } from '../../domain/bayan-error.ts';
import type { LedgerLine } from '../../domain/ledger.ts';

import { rulesOfChange } from '../../source/checks/record.ts';
import type { Content, EditionFile } from '../../source/content.ts';
import { addCorrection } from '../../source/edit-front-matter.ts';
import { readContent } from '../../source/read-content.ts';
import type { RecordedEdition } from '../../source/recorded-editions.ts';

import { dayOf, optionOf } from '../arguments.ts';
import { changedEditions, showSinceRecorded, type ChangedEdition } from '../changed-editions.ts';
import type { Command, Input } from '../command.ts';
import { editEdition } from '../edit-edition.ts';
import { eventNames, eventOf, eventOptions, typoLimit } from '../event-option.ts';
import { chooseNoted } from '../noted-edition.ts';
import { completeRecords } from '../complete-records.ts';
import { recordChange, refuseEarlierDay } from '../record-change.ts';
import { restoreRecords } from '../restore-records.ts';
import { editionsOf, refuseErrors } from '../statement-files.ts';
import { statementOf } from '../target.ts';

/** `bayan accept`: records a change to published editions and notifies readers. */
export const accept: Command = {
  name: 'accept',
  summary: 'record a change to a published text and notify readers',
  usage: '[<id>]',
  about: `A build fails if a published text has changed without a record, or what readers see with it: links, list numbers,
issuers, topics, their names, summary, source, images, formatting. accept shows what has changed since the last record,
if git has that version, and records the change in content/published.jsonl. For every change except a typo it also
writes a dated note into the front matter of the edition. Readers see the note above the text and in feeds, so write it
in their language. Give exactly one kind of change; without one, accept only shows the changes. accept --typo without
<id> records every change, such as a corrected name of an issuer in all its statements.`,
  options: {
    ...eventOptions,
    lang: {
      type: 'string',
      value: 'TAG',
      about: 'the language of the edition; needed only if more than one edition has changed',
    },
    date: {
      type: 'string',
      value: 'DAY',
      about: 'the day of the change, such as 2021-08-01; today (UTC) by default',
    },
  },
  examples: [
    'accept khuzestan-detainees --typo',
    'accept khuzestan-detainees --lang en --correction "The first version gave a wrong number."',
  ],
  run: async (input) => {
    const { root, print } = input;
    const event = eventOf(input);
    const date = dayOf(input);
    const lang = optionOf(input, 'lang');
    const usage = 'accept takes at most one statement: node bayan accept [<id>]';
    const { id, tag } =
      input.words.length === 0
        ? { id: undefined, tag: lang }
        : await statementOf(input, usage, lang);
    const content = await restoreRecords(input, await readContent(root));
    if (id !== undefined) editionsOf(content, id);
    refuseErrors(content, { except: rulesOfChange });
    const changed = changedEditions(content, { id, tag });
    if (event === undefined || event.kind === 'typo') {
      await acceptTypos(input, content, changed, { isTypo: event !== undefined, date });
      await completeRecords(input);
      return;
    }
    const one = chooseNoted(content, changed, { id, tag }, event.kind);
    if ('difference' in one) await showSinceRecorded(root, content, one, print);
    const retracted =
      event.kind === 'retraction' ? one.edition.data?.corrections.find(isRetraction) : undefined;
    if (retracted && one.lines.some(isRetractionLine)) {
      refuseChange(one, retracted.date);
      print(`Nothing to record: ${one.edition.path} was retracted on ${retracted.date}.`);
      return;
    }
    // The note is there if an earlier run was interrupted, or an editor wrote it.
    const note: Correction = retracted ?? { ...event, date };
    refuseEarlierDay(one, note.date);
    const edition = await addNote(root, one.edition, note);
    print(`Wrote the note into ${edition.path}.`);
    await recordChange(input, content, [{ ...one, edition }], {
      event: note.kind,
      date: note.date,
    });
    await completeRecords(input);
  },
};

const isRetractionLine = ({ event }: LedgerLine): boolean => event === 'retraction';

/** Throws {@link BayanError} for a retracted text that has changed since: a second retraction would not say what. */
function refuseChange(one: RecordedEdition | ChangedEdition, retracted: string): void {
  if (!('difference' in one)) return;
  throw new BayanError(
    'content',
    `${one.edition.path} was retracted on ${retracted}, and has changed since. Nothing was recorded.`,
    'Record this change with --typo, --correction "…", --clarification "…" or --update "…".',
  );
}

/** Shows all changes, and records them as typos. Throws {@link BayanError} if the editor did not say that they are typos. */
async function acceptTypos(
  input: Input,
  content: Content,
  changed: readonly ChangedEdition[],
  { isTypo, date }: { readonly isTypo: boolean; readonly date: string },
): Promise<void> {
  if (changed.length === 0) {
    input.print('Nothing to accept: no published text has changed.');
    return;
  }
  for (const edition of changed) {
    const count = await showSinceRecorded(input.root, content, edition, input.print);
    if (isTypo) refuseMoreThanTypos(edition, count);
  }
  if (!isTypo)
    throw new BayanError(
      'usage',
      'Nothing was recorded.',
      `Say what kind of change this is: ${eventNames}.`,
    );
  await recordChange(input, content, changed, { event: 'typo', date });
}

/**
 * Throws {@link BayanError} if more has changed than a typo: a date of issue, the issuers, or more than {@link typoLimit} words.
 */
function refuseMoreThanTypos({ edition, difference }: ChangedEdition, count?: number): void {
  const remedy = `Tell readers what was wrong: --correction "…" --lang ${edition.tag}. Nothing was recorded.`;
  if (difference.issued !== undefined) {
    throw new BayanError(
      'content',
      `${edition.path}: a changed date of issue is not a typo.`,
      remedy,
    );
  }
  if (difference.parts.some(({ part }) => part === 'issuers')) {
    throw new BayanError('content', `${edition.path}: another issuer is not a typo.`, remedy);
  }
  if (difference.text === 'reworded' && count !== undefined && count > typoLimit) {
    const many = count === Infinity ? 'nearly all words' : `${count} words`;
    throw new BayanError(
      'content',
      `${edition.path}: ${many} have changed, and a typo is at most ${typoLimit} words.`,
      remedy,
    );
  }
}

/**
 * Adds a note, unless it is there already, so that an interrupted run can be repeated. Returns the edition with the note.
 */
async function addNote(root: string, edition: EditionFile, note: Correction): Promise<EditionFile> {
  const { data } = edition;
  const isThere = data?.corrections.some(
    (other) => other.date === note.date && other.kind === note.kind && other.note === note.note,
  );
  if (!data || isThere) return edition;
  const fileDigest = await editEdition(root, edition, (file) => addCorrection(file, note));
  return { ...edition, fileDigest, data: { ...data, corrections: [...data.corrections, note] } };
}
