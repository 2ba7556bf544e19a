import { formatLedgerLine, ledgerFile } from '../domain/ledger.ts';
import type { Content } from '../source/content.ts';
import { lostRecords } from '../source/lost-records.ts';
import { readContent } from '../source/read-content.ts';
import { appendToLedger } from './append-to-ledger.ts';
import type { Input } from './command.ts';
import { refuseErrors } from './statement-files.ts';

/**
 * Adds lines again that were removed from the ledger, from the git history. Returns the content with them. Throws
 * {@link BayanError} if the ledger has other errors.
 */
export async function restoreRecords(
  { root, print }: Pick<Input, 'root' | 'print'>,
  content: Content,
): Promise<Content> {
  refuseFaults(content);
  const lost = (await lostRecords(root, content)).flatMap(({ lines }) => lines);
  const lines = [...new Map(lost.map((line) => [formatLedgerLine(line), line])).values()];
  if (lines.length === 0) return content;
  await appendToLedger(root, lines);
  for (const { path, event, date } of lines)
    print(`Added the record of ${path} again: ${event}, ${date}.`);
  print('Commit content/published.jsonl.');
  return readContent(root);
}

/** Rules about the ledger that it breaks although each of its lines can be read. */
const ofOtherFiles = ['lost-record', 'vanished-edition'];

const refuseFaults = (content: Content): void => {
  const problems = content.problems.filter(({ file }) => file === ledgerFile);
  refuseErrors({ ...content, problems }, { except: ofOtherFiles });
};
