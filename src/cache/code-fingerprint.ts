import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Returns the digest of code: of the names and bytes of all files in rooms (folders of `src/`), and of the lock file of its
 * packages.
 * @param folder the folder that holds `src/`
 * @param others more files, relative to `folder`
 */
export function codeFingerprint(
  folder: string,
  rooms: readonly string[],
  others: readonly string[] = [],
): string {
  const files = rooms.flatMap((room) =>
    readdirSync(path.join(folder, 'src', room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort(),
  );
  const rest = [...others, 'package-lock.json'].map((name) => path.join(folder, name));
  const hash = createHash('sha256');
  for (const file of [...files, ...rest]) {
    // A page in another file has another address.
    const name = path.relative(folder, file).split(path.sep).join('/');
    const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`${digest} ${name}\n`);
  }
  return hash.digest('hex');
}
