import {
  chmod,
  cp,
  link,
  open,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { unlinkSync } from 'node:fs';
import { naming } from '../domain/disk-error.ts';
import { makeFolder } from '../domain/make-folder.ts';

/**
 * Every step by which a build or a rollback changes the disk around a site. Tests pass another one that kills the process
 * before a step, or makes it fail.
 */
export interface Disk {
  /** Makes a folder and its parents. Returns the first one that it made. */
  readonly makeFolder: (folder: string) => Promise<string | undefined>;
  /** Writes a new file. Fails if it exists. */
  readonly writeNew: (file: string, text: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Gives a file a second name (a hard link). */
  readonly link: (from: string, to: string) => Promise<void>;
  /** Copies a file or a folder. */
  readonly copy: (from: string, to: string) => Promise<void>;
  readonly removeFile: (file: string) => Promise<void>;
  /** Removes an empty folder. */
  readonly removeFolder: (folder: string) => Promise<void>;
  /** Removes a folder with everything in it: only for what this build has made itself. */
  readonly removeTree: (folder: string) => Promise<void>;
  readonly setMode: (folder: string, mode: number) => Promise<void>;
  /** Waits until a file or the names in a folder are on the disk. */
  readonly sync: (file: string) => Promise<void>;
  /** Sets the time of a file to now. */
  readonly touch: (file: string) => Promise<void>;
}

/** The disk of this machine. */
export const disk: Disk = {
  makeFolder,
  writeNew: (file, text) => naming(file, writeFile(file, text, { flag: 'wx' })),
  rename,
  link,
  copy: (from, to) =>
    naming(
      to,
      cp(from, to, {
        recursive: true,
        errorOnExist: true,
        force: false,
        verbatimSymlinks: true,
        preserveTimestamps: true,
      }),
    ),
  // Thousands in a row: a promise of the system for each takes several times as long.
  removeFile: (file) => Promise.try(unlinkSync, file),
  removeFolder: rmdir,
  removeTree: (folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  setMode: chmod,
  sync: async (file) => {
    try {
      await using handle = await open(file);
      await naming(file, handle.sync());
    } catch (error) {
      // Windows opens no folders, and some network shares sync none.
      if (!['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP'].includes(codeOf(error))) throw error;
    }
  },
  touch: async (file) => {
    const now = new Date();
    await utimes(file, now, now);
  },
};

/** Returns the code of a system error, such as `ENOENT`; empty for any other error. */
export const codeOf = (error: unknown): string =>
  (error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined) ?? '';

/** Returns `undefined` for an error that something does not exist. Throws any other. */
export function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}

/** Returns the text of a file. Throws if it is a pipe or a device, which would never end. */
export async function readText(file: string): Promise<string> {
  const entry = await stat(file);
  if (!entry.isFile() && !entry.isDirectory())
    throw Object.assign(new Error(`${file} is not a plain file`), { code: 'ENXIO', path: file });
  return naming(file, readFile(file, 'utf8'));
}
