import { lstat, mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import { writeWhole } from './write-whole.ts';

/** A file to be written, by its name in the folder. */
export interface PlacedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * The folder `folder` of `root`, made where it is not there. Throws {@link BayanError} where a link leads it out of `root`: nothing
 * is ever written elsewhere.
 */
export async function requireInside(root: string, folder: string): Promise<string> {
  const real = await realpath(root);
  let at = real;
  for (const part of folder.split('/')) {
    at = path.join(at, part);
    const there = await realpath(at).catch(() => undefined);
    // A link to nothing would be followed by what makes the folder.
    if (there === undefined && (await exists(at))) throw leadsOut(folder);
    if (there !== undefined && there !== real && !there.startsWith(real + path.sep))
      throw leadsOut(folder);
  }
  return at;
}

const leadsOut = (folder: string): BayanError =>
  new BayanError(
    'import',
    `cannot be imported: ${folder} is a link that leads out of the folder of the site; put a folder in its place.`,
  );

/** Whether something has this name, a link to nothing among them. */
export const exists = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

/**
 * Writes files into a folder, each whole, the last one last: a run that is killed leaves no half of a file, and no text without
 * its images.
 */
export async function placeFiles(folder: string, files: readonly PlacedFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, content } of files) await writeWhole(path.join(folder, name), content);
}
