import { isTranslation } from '../../domain/edition.ts';
import { latestLines } from '../../domain/ledger.ts';
import { errorAt, fileStart, type Problem } from '../../domain/problem.ts';
import type { EditionFile } from '../content.ts';
import { differenceOf, type RecordedEdition } from '../recorded-editions.ts';

/** The rules that a change which nobody has recorded breaks: `bayan accept` is what records one. */
export const rulesOfChange: readonly string[] = ['silent-edit', 'changed-date'];

/**
 * Reports of an edition that is in the ledger what is not as it was recorded: its text, its date of issue, a note that was
 * taken away, or that it is no longer among those `shown` to readers.
 */
export function checkRecord(recorded: RecordedEdition, shown: readonly EditionFile[]): Problem[] {
  return [
    ...checkDraft(recorded, shown),
    ...checkText(recorded),
    ...checkDate(recorded),
    ...checkNotes(recorded),
  ];
}

function checkDraft({ edition, lines }: RecordedEdition, shown: readonly EditionFile[]): Problem[] {
  const { id, tag, path, data, locate } = edition;
  if (!data || shown.includes(edition)) return [];
  const [last] = latestLines(lines);
  const what = data.draft ? 'this edition' : 'the original of this edition';
  const message = `${what} is a draft, but ${last?.path ?? ''} is public since ${firstDay(lines)}, and a published address never dies; take draft: true out, and to take the text back run: npx bayan accept ${id} --lang ${tag} --retraction "…"`;
  return [errorAt(path, data.draft ? locate(['draft']) : fileStart, 'published-draft', message)];
}

function checkText(recorded: RecordedEdition): Problem[] {
  const difference = differenceOf(recorded);
  if (!difference || difference.text === 'same') return [];
  const { id, tag, path } = recorded.edition;
  const accept = `npx bayan accept ${id} --lang ${tag}`;
  const message =
    difference.text === 'respelled'
      ? `the words are those that were recorded on ${difference.recorded}, but not each letter and mark of them; where they were put right, run: ${accept} --typo`
      : `the text is not the one that was recorded on ${difference.recorded}; restore it from git, or say to readers what has changed: ${accept} --correction "…"`;
  return [errorAt(path, fileStart, 'silent-edit', message)];
}

function checkDate(recorded: RecordedEdition): Problem[] {
  const { id, tag, path, data, locate } = recorded.edition;
  const was = differenceOf(recorded)?.issued;
  if (was === undefined || !data || isTranslation(data)) return [];
  const message = `issued is ${data.issued}, but it was ${was} when this was published; write it as it was, or say to readers that it was wrong: npx bayan accept ${id} --lang ${tag} --correction "…"`;
  return [errorAt(path, locate(['issued']), 'changed-date', message)];
}

/** Each note that was recorded is still there: readers have seen it. */
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
    const message = `${note}, which is in the ledger, is not among the corrections here; readers have seen it: restore it from git`;
    return errorAt(path, locate(['corrections']), 'missing-note', message);
  });
}

const firstDay = (lines: RecordedEdition['lines']): string =>
  lines.map(({ date }) => date).sort()[0] ?? '';
