import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { BayanError, isBayanError } from '../../src/domain/bayan-error.ts';
import { importFile } from '../../src/import/import-file.ts';
import { openFile } from '../../src/import/received.ts';
import type { NumberingSystem } from '../../src/text/digits.ts';

/** The result of importing one file. */
export type Outcome =
  | { readonly kind: 'imported'; readonly differences: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'crashed'; readonly error: string };

/** Files that people send as Word files, whatever is in them. */
const isWord = /\.(?:docx|docm|dotx|dotm|doc|dot)$/i;

/**
 * Returns the paths of all Word files in a folder and its folders, in their order. Lock files of Word (`~$…`) are left out. Throws
 * {@link BayanError} if it is no folder.
 */
export async function listWordFiles(folder: string): Promise<string[]> {
  const isFolder = (await stat(folder).catch(() => undefined))?.isDirectory() === true;
  if (!isFolder)
    throw new BayanError(
      'usage',
      `${folder} is not a folder.`,
      'Name a folder of Word files; to import one file, run: node bayan import FILE',
    );
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isWord.test(entry.name) && !entry.name.startsWith('~$'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Imports a file as a text in a language, and writes nothing. */
export async function tryImport(
  file: string,
  tag: string,
  numerals: NumberingSystem,
): Promise<Outcome> {
  try {
    const received = await openFile(file);
    try {
      const { differences } = await importFile(received, false, () =>
        Promise.resolve({ tag, numerals }),
      );
      return { kind: 'imported', differences };
    } finally {
      await received.close();
    }
  } catch (error) {
    if (isBayanError(error, 'import')) return { kind: 'refused', reason: error.message };
    return { kind: 'crashed', error: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}
