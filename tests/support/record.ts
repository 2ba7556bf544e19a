import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ledgerEntry } from '../../src/cli/ledger-entry.ts';
import { formatLedgerLine, type LedgerLine } from '../../src/domain/ledger.ts';
import { readContent } from '../../src/source/read-content.ts';

/** An event of an edition for the ledger: `['azadi/fa', 'published', '2021-08-02']`. `over` replaces values of the line. */
export type RecordedEvent = readonly [
  edition: `${string}/${string}`,
  event: LedgerLine['event'],
  date: string,
  over?: Partial<LedgerLine>,
];

/** Writes the ledger of a root with these events, each with the digests of the current text. */
export async function recordIn(root: string, ...events: readonly RecordedEvent[]): Promise<void> {
  const content = await readContent(root);
  const lines = events.map(([name, event, date, over = {}]) => {
    const edition = content.editions.find(({ id, tag }) => `${id}/${tag}` === name);
    if (!edition) throw new Error(`there is no ${name}`);
    return formatLedgerLine({ ...ledgerEntry(content, edition, event, date), ...over });
  });
  await writeFile(path.join(root, 'content/published.jsonl'), `${lines.join('\n')}\n`);
}
