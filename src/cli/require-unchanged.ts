import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EditionFile } from '../source/content.ts';
import { changedMeanwhile } from './write-whole.ts';

/** What an edition was read from. */
export type ReadFrom = Pick<EditionFile, 'path' | 'fileDigest'>;

/** Throws {@link BayanError} if the file of an edition has changed since it was read: a record would be of a text that is gone. */
export async function requireUnchanged(root: string, editions: readonly ReadFrom[]): Promise<void> {
  for (const edition of editions) await readUnchanged(root, edition);
}

/** Returns the bytes of the file of an edition. Throws {@link BayanError} if it has changed since it was read. */
export async function readUnchanged(root: string, edition: ReadFrom): Promise<Buffer> {
  const bytes = await readFile(path.join(root, edition.path)).catch(() => undefined);
  if (bytes === undefined || hash('sha256', bytes) !== edition.fileDigest)
    throw changedMeanwhile(edition.path);
  return bytes;
}
