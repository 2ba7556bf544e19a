import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ledgerEntry } from '../../src/cli/ledger-entry.ts';
import { isTranslation } from '../../src/domain/edition.ts';
import { formatLedgerLine, ledgerFile } from '../../src/domain/ledger.ts';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import { projectFile } from '../../src/environment.ts';
import type { Content, EditionFile } from '../../src/source/content.ts';
import { readContent } from '../../src/source/read-content.ts';

/**
 * Writes the demo into `root`, which it replaces: the files of `demo/`, and a ledger in which each text was published when it was
 * issued. The same files give the same bytes.
 */
export async function writeDemo(root: string): Promise<void> {
  await rm(root, { recursive: true, force: true });
  await cp(projectFile('demo'), root, { recursive: true });
  const content = await readContent(root);
  const lines = content.editions
    // A build reports the errors of the others.
    .filter(({ data, digests }) => data && digests)
    .map((edition) => ledgerEntry(content, edition, 'published', dayOfIssue(content, edition)));
  const ledger = lines.map((line) => `${formatLedgerLine(line)}\n`).join('');
  await writeFile(path.join(root, ledgerFile), ledger);
}

/** Returns the last day of the date on which the original of an edition was issued. */
function dayOfIssue({ editions }: Content, { id }: EditionFile): string {
  for (const { id: other, data } of editions)
    if (other === id && data && !isTranslation(data)) return parsePartialDate(data.issued).end;
  throw new Error(`the statement ${id} of the demo has no original`);
}
