import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import { decodeText, isProblem, type TextFile } from '../source/decode.ts';
import { writeWhole } from './write-whole.ts';

/** Replaces the file of an edition with what `edit` makes of it. `file` is its path in `root`. */
export async function editEdition(
  root: string,
  file: string,
  edit: (text: TextFile) => string,
): Promise<void> {
  const target = path.join(root, file);
  const text = decodeText(file, await readFile(target));
  if (isProblem(text)) throw new BayanError('content', `${file}: ${text.message}`);
  await writeWhole(target, edit(text));
}
