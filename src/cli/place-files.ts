import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import { makeFolder } from '../domain/make-folder.ts';
import { writeWhole, type Expected } from './write-whole.ts';

/** A file to write, by its name in the folder. */
export interface PlacedFile {
  readonly name: string;
  /** Its content. Pictures are large, and are read in pieces while they are written. */
  readonly content: string | (() => AsyncIterable<Uint8Array> | Iterable<Uint8Array>);
  readonly expected: Expected;
}

/**
 * Returns the path of `folder` in `root`. Throws {@link BayanError} if a symbolic link leads out of `root`, so that nothing is
 * written elsewhere.
 */
export async function requireInside(root: string, folder: string): Promise<string> {
  const real = await realpath(root);
  let at = real;
  for (const part of folder.split('/')) {
    at = path.join(at, part);
    const there = await realpath(at).catch(() => undefined);
    // mkdir would follow a link to a missing folder.
    if (there === undefined && (await exists(at))) throw leadsOut(folder);
    if (there !== undefined && there !== real && !there.startsWith(real + path.sep))
      throw leadsOut(folder);
  }
  return at;
}

const leadsOut = (folder: string): BayanError =>
  new BayanError(
    'import',
    `cannot be imported: ${folder} is a link that leads out of the folder of the site. Replace it with a folder.`,
  );

/** Whether anything has this name, even a broken link. */
export const exists = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

/** Throws {@link BayanError} if one of `names` exists in the folder `place`, which is `folder` in messages. */
export async function refuseOverwriting(
  place: string,
  folder: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    if (!(await exists(path.join(place, name)))) continue;
    throw new BayanError(
      'content',
      `${folder}/${name} already exists.`,
      'Use --force to replace it; the front matter of a text is kept.',
    );
  }
}

/**
 * Writes files into the folder `place`, which is `folder` in messages, in their order. Each one is written completely: a killed
 * run leaves no partial file, and no text without its images, which come first.
 */
export async function placeFiles(
  place: string,
  folder: string,
  files: readonly PlacedFile[],
): Promise<void> {
  await makeFolder(place);
  for (const { name, content, expected } of files)
    await writeWhole(path.join(place, name), typeof content === 'string' ? content : content(), {
      expected,
      name: `${folder}/${name}`,
    });
}
