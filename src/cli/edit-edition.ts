import { hash } from 'node:crypto';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import { decodeText, isProblem, type TextFile } from '../source/decode.ts';
import { readUnchanged, type ReadFrom } from './require-unchanged.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Replaces the file of an edition with what `edit` makes of it, and returns its new digest. Throws {@link BayanError} if the file
 * has changed since it was read.
 */
export async function editEdition(
  root: string,
  edition: ReadFrom,
  edit: (text: TextFile) => string,
): Promise<string> {
  const { path: name } = edition;
  const expected = await readUnchanged(root, edition);
  const text = decodeText(name, expected);
  if (isProblem(text)) throw new BayanError('content', `${name}: ${text.message}`);
  const changed = edit(text);
  await writeWhole(path.join(root, name), changed, { expected, name });
  return hash('sha256', changed);
}
