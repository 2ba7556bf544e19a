import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * The files below a folder, as paths relative to it with `/`, in the order of their code points: the same list on every
 * machine. Links, sockets and the like are no files, and a folder without any is in no path.
 */
export async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort(byCodePoint);
}

/** Compares two texts by their code points, as the bytes of UTF-8 do; `<` compares halves of those above U+FFFF. */
export const byCodePoint = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(a), Buffer.from(b));
