import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Returns the SHA-256, in hex, of the names and bytes of all files in `paths`, which are files or folders. */
export function digestOfPaths(paths: readonly string[]): string {
  const all = createHash('sha256');
  for (const start of paths)
    for (const file of filesOf(start)) {
      const name = path.relative(path.dirname(start), file);
      all.update(`${name}\0`).update(hash('sha256', readFileSync(file), 'buffer'));
    }
  return all.digest('hex');
}

function filesOf(start: string): string[] {
  if (statSync(start).isFile()) return [start];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Returns the digest of each file of a folder: two folders with the same files are equal. */
export const digestFolder = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesOf(folder).map((file) => [
      path.relative(folder, file),
      hash('sha256', readFileSync(file)),
    ]),
  );
