import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText, isProblem } from '../source/decode.ts';
import { readEditionText } from '../source/edition-text.ts';
import { diffWords, type WordDiff } from './word-diff.ts';

/** Prints and returns the differences between two texts of one language; `undefined` if there are too many. */
export function showChange(
  { before, after, tag }: { before: string; after: string; tag: string },
  print: (text: string) => void,
): WordDiff | undefined {
  const diff = diffWords(before, after, tag);
  if (diff) for (const line of diff.lines) print(line);
  else print('  Nearly everything has changed; this is too much to show.');
  return diff;
}

/** Returns the current text of an edition, whose file has no errors. */
export async function textOf(root: string, { path: file }: { path: string }): Promise<string> {
  const decoded = decodeText(file, await readFile(path.join(root, file)));
  const read = isProblem(decoded) ? undefined : readEditionText(decoded);
  if (!read) throw new Error(`${file} cannot be read, although it has no errors`);
  return read.text;
}
