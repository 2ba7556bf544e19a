import { isTranslation, type Correction } from '../domain/edition.ts';
import { BayanError } from '../domain/bayan-error.ts';
import { formatLedgerLine, latestLines } from '../domain/ledger.ts';
import { paths } from '../domain/urls.ts';
import type { Content, EditionFile } from '../source/content.ts';
import type { RecordedEdition } from '../source/recorded-editions.ts';
import { appendToLedger } from './append-to-ledger.ts';
import type { Input } from './command.ts';
import { ledgerEntry } from './ledger-entry.ts';
import { requireUnchanged } from './require-unchanged.ts';

/** Records a change to editions in the ledger, and prints what to do next. Throws {@link BayanError} for an earlier day. */
export async function recordChange(
  { root, print }: Input,
  content: Content,
  editions: readonly RecordedEdition[],
  { event, date }: { readonly event: 'typo' | Correction['kind']; readonly date: string },
): Promise<void> {
  for (const edition of editions) refuseEarlierDay(edition, date);
  const recorded = new Set(content.ledger.map(({ line }) => formatLedgerLine(line)));
  const lines = editions.map(({ edition }) => ledgerEntry(content, edition, event, date));
  // A repeated run, or a second note of a day about the same text, has the same line.
  const added = lines.filter((line) => !recorded.has(formatLedgerLine(line)));
  await requireUnchanged(
    root,
    editions.map(({ edition }) => edition),
  );
  await appendToLedger(root, added);
  for (const { edition } of editions)
    print(
      `Recorded ${event === 'update' ? 'an' : 'a'} ${event} of ${paths.edition(edition.tag, edition.id)} on ${date}.`,
    );
  print('Commit content/published.jsonl with the texts.');
  for (const { edition } of editions) printStale(content, edition, print);
}

/** Throws {@link BayanError} for a day before the last record: the state of an edition is that of its last day. */
export function refuseEarlierDay({ edition, lines }: RecordedEdition, date: string): void {
  const last = latestLines(lines)[0]?.date ?? date;
  if (date >= last) return;
  throw new BayanError(
    'usage',
    `${edition.path} has a record of ${last}, which is after ${date}.`,
    'Give that day or a later one with --date.',
  );
}

/** Prints the translations that are out of date after a change to an edition, and the commands to run. */
function printStale(
  { editions }: Content,
  { id, tag, digests }: EditionFile,
  print: (text: string) => void,
): void {
  const stale = editions.filter(
    ({ id: other, data }) =>
      other === id &&
      data !== undefined &&
      isTranslation(data) &&
      data.translatedFrom === tag &&
      data.sourceDigest !== undefined &&
      data.sourceDigest !== digests?.words,
  );
  if (stale.length === 0) return;
  const tags = stale.map((edition) => edition.tag).join(', ');
  print(
    `The translations ${tags} now show a notice that this text has changed. Update them, then run:`,
  );
  for (const edition of stale) print(`  node bayan translated ${id} ${edition.tag}`);
}
