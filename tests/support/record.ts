import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ledgerEntry } from '../../src/cli/ledger-entry.ts';
import { formatLedgerLine, type LedgerLine } from '../../src/domain/ledger.ts';
import { readContent } from '../../src/source/read-content.ts';

/** Something that happened to an edition as it is in a root: `fa` of `azadi` was published on a day. */
export type Happening = readonly [
  edition: `${string}/${string}`,
  event: LedgerLine['event'],
  date: string,
  over?: Partial<LedgerLine>,
];

/** Writes the ledger of a root: what has happened to its editions, by their texts as they are now. */
export async function recordIn(root: string, ...happenings: readonly Happening[]): Promise<void> {
  const { editions } = await readContent(root);
  const lines = happenings.map(([name, event, date, over = {}]) => {
    const edition = editions.find(({ id, tag }) => `${id}/${tag}` === name);
    if (!edition) throw new Error(`there is no ${name}`);
    return formatLedgerLine({ ...ledgerEntry(edition, event, date), ...over });
  });
  await writeFile(path.join(root, 'content/published.jsonl'), `${lines.join('\n')}\n`);
}
