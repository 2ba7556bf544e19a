import { latestLines, type LedgerLine } from '../domain/ledger.ts';
import { readContent } from '../source/read-content.ts';
import { incompleteRecords } from '../source/recorded-editions.ts';
import { appendToLedger } from './append-to-ledger.ts';
import type { Input } from './command.ts';

/**
 * Adds what readers see besides words to the records of an earlier version of Bayan: for each edition that lacks it, its latest
 * line once more, with the digests. The line has the same day and event, so nothing that readers see changes.
 */
export async function completeRecords({
  root,
  print,
}: Pick<Input, 'root' | 'print'>): Promise<void> {
  const lines = incompleteRecords(await readContent(root)).flatMap(
    ({ edition, lines, rest }): LedgerLine[] => {
      const line = latestLines(lines).find(({ text }) => text === edition.digests?.text);
      return line && rest ? [{ ...line, rest }] : [];
    },
  );
  if (lines.length === 0) return;
  await appendToLedger(root, lines);
  const editions = lines.length === 1 ? '1 edition' : `${lines.length} editions`;
  print(
    `Added the links, issuers, topics, images and other parts of ${editions} to the records of an earlier version of Bayan. Commit content/published.jsonl.`,
  );
}
