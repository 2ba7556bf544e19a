import { isTranslation } from '../../domain/edition.ts';
import { latestLines } from '../../domain/ledger.ts';
import { problemAt, fileStart, type Problem } from '../../domain/problem.ts';
import type { EditionFile } from '../content.ts';
import { differenceOf, type RecordedEdition } from '../recorded-editions.ts';
import { checkParts } from './parts.ts';

/** The rules that an unrecorded change breaks. `bayan accept` records a change. */
export const rulesOfChange: readonly string[] = ['silent-edit', 'changed-date', 'changed-part'];

/**
 * Reports how a recorded edition differs from its record: a changed text, date of issue or other part, a removed note, or an
 * edition that is a draft again.
 * @param shown the editions that a build publishes
 */
export function checkRecord(recorded: RecordedEdition, shown: ReadonlySet<EditionFile>): Problem[] {
  const notes = checkNotes(recorded);
  return [
    ...checkDraft(recorded, shown),
    ...checkText(recorded),
    ...checkDate(recorded),
    // A note that is gone has changed, too.
    ...checkParts(recorded, notes.length > 0 ? ['notes'] : []),
    ...notes,
  ];
}

function checkDraft(
  { edition, lines }: RecordedEdition,
  shown: ReadonlySet<EditionFile>,
): Problem[] {
  const { id, tag, path, isDraft, locate } = edition;
  if (shown.has(edition)) return [];
  const [last] = latestLines(lines);
  const what = isDraft ? 'this edition' : 'the original of this edition';
  const message = `${what} is a draft, but ${last?.path ?? ''} has been public since ${firstDay(lines)} and must keep working; remove draft: true, and to retract the text run: node bayan accept ${id} --lang ${tag} --retraction "…"`;
  return [problemAt(path, isDraft ? locate(['draft']) : fileStart, 'published-draft', message)];
}

function checkText(recorded: RecordedEdition): Problem[] {
  const difference = differenceOf(recorded);
  if (!difference || difference.text === 'same') return [];
  const { id, tag, path } = recorded.edition;
  const accept = `node bayan accept ${id} --lang ${tag}`;
  const message =
    difference.text === 'respelled'
      ? `letters or marks have changed since the text was recorded on ${difference.recorded}, but no words; if you corrected typos, run: ${accept} --typo`
      : `the text has changed since it was recorded on ${difference.recorded}; restore it from git, or tell readers what has changed: ${accept} --correction "…"`;
  return [problemAt(path, fileStart, 'silent-edit', message)];
}

function checkDate(recorded: RecordedEdition): Problem[] {
  const { id, tag, path, data, locate } = recorded.edition;
  const was = differenceOf(recorded)?.issued;
  if (was === undefined || !data || isTranslation(data)) return [];
  const message = `issued is ${data.issued}, but was ${was} when this was published; restore it, or tell readers that it was wrong: node bayan accept ${id} --lang ${tag} --correction "…"`;
  return [problemAt(path, locate(['issued']), 'changed-date', message)];
}

/** Reports recorded notes that are no longer in the front matter. */
function checkNotes({ edition, lines }: RecordedEdition): Problem[] {
  const { path, data, locate } = edition;
  if (!data) return [];
  const missing = lines.filter(
    ({ event, date }) =>
      event !== 'published' &&
      event !== 'typo' &&
      !data.corrections.some((note) => note.kind === event && note.date === date),
  );
  const named = new Set(missing.map(({ event, date }) => `the ${event} of ${date}`));
  return [...named].map((note) => {
    const message = `${note} is in the ledger but not among the corrections here; restore it from git, because readers have seen it`;
    return problemAt(path, locate(['corrections']), 'missing-note', message);
  });
}

const firstDay = (lines: RecordedEdition['lines']): string =>
  lines.map(({ date }) => date).sort()[0] ?? '';
