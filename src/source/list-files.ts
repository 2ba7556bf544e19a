import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compare } from '../domain/problem.ts';

/**
 * Returns the files below a folder, as sorted relative paths with `/`; none if it does not exist. Skips hidden files and
 * folders.
 */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .filter((file) => !file.split('/').some((part) => part.startsWith('.')))
    .sort(compare);
}
