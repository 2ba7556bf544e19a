import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder and its parents. Returns the first one that it made, or `undefined` if all of them exist. Does not use the
 * recursive `mkdir` of Node: it never ends in `/proc`, where no folder can be made, and reports ENOENT on a read-only disk.
 */
export async function makeFolder(
  folder: string,
  make: (folder: string) => Promise<unknown> = mkdir,
): Promise<string | undefined> {
  try {
    await make(folder);
    return folder;
  } catch (error) {
    if (await isFolder(folder)) return undefined;
    const parent = path.dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || (await isFolder(parent))) throw error;
    // The top folder has no parent to make.
    if (parent === folder) throw error;
    const first = await makeFolder(parent, make);
    return (await makeFolder(folder, make)) === undefined ? first : (first ?? folder);
  }
}

const isFolder = (place: string): Promise<boolean> =>
  stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
