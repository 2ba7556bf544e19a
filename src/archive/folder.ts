import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Returns the files below a folder, as relative paths with `/`, sorted by code point, so that the list is the same on every
 * machine. It has no links, sockets or empty folders.
 */
export async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort(byCodePoint);
}

/** Compares by code point, like UTF-8 bytes; `<` would compare UTF-16 code units. */
export const byCodePoint = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(a), Buffer.from(b));
