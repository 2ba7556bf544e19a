import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Returns the paths of the files in `public/` of a root, from there and with `/`. None if it has no such folder. */
export async function publicFilesOf(root: string): Promise<ReadonlySet<string>> {
  const folder = path.join(root, 'public');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  return new Set(
    files.map(({ parentPath, name }) =>
      path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/'),
    ),
  );
}
