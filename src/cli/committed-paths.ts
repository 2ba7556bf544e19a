import { ledgerFile } from '../domain/ledger.ts';
import { addedLines, type NoHistory } from '../source/git-history.ts';

/**
 * Returns the addresses that the ledger of any commit has a line for, on any branch, also of a remote: others may have these. The
 * stash is not shared, and does not count.
 */
export async function committedPaths(root: string): Promise<ReadonlySet<string> | NoHistory> {
  const lines = await addedLines(root, ledgerFile);
  return 'reason' in lines ? lines : new Set(lines.flatMap((line) => pathIn(line) ?? []));
}

/** Returns the address that a line of the ledger is about. */
export function pathIn(line: string): string | undefined {
  try {
    const { path } = JSON.parse(line) as { path?: unknown };
    return typeof path === 'string' ? path : undefined;
  } catch {
    return undefined;
  }
}
