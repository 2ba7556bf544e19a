import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compare } from '../domain/problem.ts';

/** Returns the sorted paths of the files in `public/` of a root, from there and with `/`. */
export async function listPublicFiles(root: string): Promise<string[]> {
  const folder = path.join(root, 'public');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/'),
    )
    .sort(compare);
}

/** Returns files of `public/`, and folders with a page of their own. */
export const publicPathsOf = (files: readonly string[]): ReadonlySet<string> =>
  new Set(files.flatMap((name) => [name, name.replace(/\/index\.html?$/, '')]));
