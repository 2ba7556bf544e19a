import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Returns the paths of the files in `public/` of a root, from there and with `/`, and of folders with a page of their own. */
export async function publicFilesOf(root: string): Promise<ReadonlySet<string>> {
  const folder = path.join(root, 'public');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const names = files.map(({ parentPath, name }) =>
    path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/'),
  );
  return new Set(names.flatMap((name) => [name, name.replace(/\/index\.html?$/, '')]));
}
