import { link, lstat, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import { naming } from '../domain/disk-error.ts';
import { withFileLock } from './file-lock.ts';

/** What a file must have when it is replaced: the bytes that were read, nothing (it must not exist), or anything. */
export type Expected = Uint8Array | 'absent' | 'any';

/**
 * Writes a file completely or not at all: a killed run leaves the previous file as it was. Throws {@link BayanError}, and writes
 * nothing, if the file is not what is `expected`, because an editor or git has written it meanwhile.
 * @param name the path of the file in messages
 */
export async function writeWhole(
  file: string,
  content: string | AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { expected, name }: { readonly expected: Expected; readonly name: string },
): Promise<void> {
  await withFileLock(file, async () => {
    // Hidden, so that another command does not report it.
    const fresh = path.join(path.dirname(file), `.${path.basename(file)}.tmp`);
    const mode = await stat(file).then(
      (entry) => entry.mode,
      () => undefined,
    );
    try {
      await rm(fresh, { force: true });
      await naming(file, writeFile(fresh, content, { mode, flag: 'wx', flush: true }));
      if (expected === 'absent') await create(fresh, file, name);
      else {
        if (expected !== 'any') await refuseChanged(file, expected, name);
        await rename(fresh, file);
      }
    } finally {
      await rm(fresh, { force: true });
    }
  });
}

/** Returns the error about a file that another program has changed since it was read. */
export const changedMeanwhile = (name: string): BayanError =>
  new BayanError(
    'changed',
    `${name} has changed since it was read, so nothing was written to it.`,
    'Run this again.',
  );

async function refuseChanged(file: string, expected: Uint8Array, name: string): Promise<void> {
  const now = await readFile(file).catch(() => undefined);
  if (now?.equals(expected) !== true) throw changedMeanwhile(name);
}

/** Gives the file `fresh` the name `file`, unless that exists. */
async function create(fresh: string, file: string, name: string): Promise<void> {
  try {
    await link(fresh, file);
  } catch (error) {
    const isThere = await lstat(file).then(
      () => true,
      () => false,
    );
    if (isThere)
      throw new BayanError(
        'changed',
        `${name} already exists: it was written meanwhile. Nothing was written to it.`,
        'Run this again.',
      );
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!withoutLinks.includes(code)) throw error;
    await rename(fresh, file);
  }
}

/** The codes of file systems that have no hard links. */
const withoutLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];
