import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { project } from '../environment.ts';

/**
 * The rooms (folders of `src/`) that decide the bytes of a format: `outputs`, and every room whose code it runs. Rooms that only
 * read and check content are not in the list, because the content itself is in the cache keys.
 */
export const roomsOfOutputs: readonly string[] = [
  'archive',
  'cache',
  'catalog',
  'domain',
  'fonts',
  'markdown',
  'outputs',
  'styles',
  'text',
  'views',
];

/** Returns the fingerprint of everything but content that decides the bytes of formats. It is a part of their cache keys. */
export const buildFingerprint = (): string => (known ??= fingerprintOf(project));

let known: string | undefined;

/** Returns the digest of the code and fonts of {@link roomsOfOutputs}, the licence of the fonts, and the lock file in `folder`. */
export function fingerprintOf(folder: string): string {
  const files = roomsOfOutputs.flatMap((room) =>
    readdirSync(path.join(folder, 'src', room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort(),
  );
  const hash = createHash('sha256');
  for (const file of [...files, ...['public/fonts.txt', 'package-lock.json'].map(inFolder)])
    hash.update(createHash('sha256').update(readFileSync(file)).digest());
  return hash.digest('hex');

  function inFolder(name: string): string {
    return path.join(folder, name);
  }
}
