import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import { decodeText, isProblem, type TextFile } from '../source/decode.ts';
import { writeWhole } from './write-whole.ts';

/** Writes an edition's file anew, as `edit` makes it of what stands there. `file` is its path in `root`. */
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
