import { readFileSync, statSync } from 'node:fs';
import { diskReason } from '../domain/disk-error.ts';
import { problemAt, fileStart, type Problem } from '../domain/problem.ts';

/** The largest file of `content/`, in bytes. A book of a thousand pages has 3 MB. A ledger, and a picture, may be larger. */
const maxText = 8_000_000;
const maxOther = 500_000_000;

/**
 * Returns the bytes of a file, or reports why it cannot be read. `inContent` is its path in reports. It is synchronous, because a
 * thread for each small file takes longer than its bytes.
 */
export function readBytes(file: string, inContent: string): Buffer | Problem {
  const unreadable = (message: string) => problemAt(inContent, fileStart, 'unreadable', message);
  try {
    const entry = statSync(file);
    // A pipe would never end.
    if (!entry.isFile())
      return unreadable('this is a pipe, a socket or a device; replace it with a plain file');
    const max = /\.(?:md|mdx|yaml)$/.test(file) ? maxText : maxOther;
    if (entry.size > max)
      return unreadable(
        `the file has ${Math.ceil(entry.size / 1e6)} MB, and ${max / 1e6} MB are possible; divide it, or move it out of content/`,
      );
    return readFileSync(file);
  } catch (error) {
    return unreadable(
      `the file cannot be read: ${whyUnreadable(error) ?? 'replace it with a plain file'}`,
    );
  }
}

/** Returns why a file cannot be read and what to do, as the end of a message of a problem. */
const whyUnreadable = (error: unknown): string | undefined =>
  diskReason(error)
    ?.replace(/\. ([A-Z])/g, (_, letter: string) => `; ${letter.toLowerCase()}`)
    .replace(/\.$/, '');
