import { open, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { naming } from '../domain/disk-error.ts';
import { formatLedgerLine, ledgerFile, type LedgerLine } from '../domain/ledger.ts';
import { withFileLock } from './file-lock.ts';
import { changedMeanwhile } from './write-whole.ts';

/** How often to append again if git replaces the file while it is written. */
const attempts = 5;

/**
 * Appends lines to the ledger of a root, or creates it. Lines that it has already are left out. What others have written is
 * never replaced: two commands, an editor or git may write it at the same time.
 */
export async function appendToLedger(root: string, lines: readonly LedgerLine[]): Promise<void> {
  const target = path.join(root, ledgerFile);
  await withFileLock(target, async () => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const ledger = await open(target, 'a+');
      try {
        await naming(target, append(ledger, lines.map(formatLedgerLine)));
        if (await isStillAt(target, ledger)) return;
      } finally {
        await ledger.close();
      }
    }
    throw changedMeanwhile(ledgerFile);
  });
}

async function append(ledger: FileHandle, lines: readonly string[]): Promise<void> {
  const before = await ledger.readFile();
  const text = before.toString();
  const recorded = new Set(text.split(/\r?\n/));
  const added = lines.filter((line) => !recorded.has(line));
  if (added.length === 0) return;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text === '' || text.endsWith('\n') ? '' : newline;
  const bytes = Buffer.from(start + added.map((line) => line + newline).join(''));
  try {
    // In one write, so that a killed run leaves all of it or nothing.
    const { bytesWritten } = await ledger.write(bytes);
    if (bytesWritten < bytes.length) await ledger.write(bytes.subarray(bytesWritten));
    await ledger.sync();
  } catch (error) {
    // A full disk leaves no part of a line, and nothing of another program is cut off.
    const { size } = await ledger.stat();
    if (size <= before.length + bytes.length) await ledger.truncate(before.length);
    throw error;
  }
}

/** Whether the file that was opened is still the one with this name. */
async function isStillAt(target: string, opened: FileHandle): Promise<boolean> {
  const [now, own] = await Promise.all([
    stat(target, { bigint: true }).catch(() => undefined),
    opened.stat({ bigint: true }),
  ]);
  return now?.ino === own.ino && now.dev === own.dev;
}
