import { statSync } from 'node:fs';

/** A file as its folder describes it: another state means that its bytes may have changed. */
export type FileState = string;

/** Milliseconds for which a file may change again without another state. FAT has the coarsest clock, of two seconds. */
const coarsest = 2500;

/**
 * Returns the state of a file; `undefined` if it does not exist, is no plain file, or has changed so recently that it could change
 * again within the same tick of the clock, as in git's index.
 */
export function settledState(file: string, now = Date.now()): FileState | undefined {
  const entry = entryOf(file);
  if (!entry?.isFile()) return undefined;
  const { size, mtimeNs, ctimeNs, ino } = entry;
  const last = mtimeNs > ctimeNs ? mtimeNs : ctimeNs;
  if (last / 1_000_000n > BigInt(Math.floor(now) - coarsest)) return undefined;
  return [size, mtimeNs, ctimeNs, ino].join(' ');
}

function entryOf(file: string) {
  try {
    return statSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    // Reading it will find out why.
    return undefined;
  }
}
