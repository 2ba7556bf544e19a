import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from './write-whole.ts';

/** Adds lines to a text file of `root`, or makes it; see {@link writeWhole}. */
export async function appendLines(
  root: string,
  file: string,
  lines: readonly string[],
): Promise<void> {
  const target = path.join(root, file);
  const before = await readFile(target, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  await writeWhole(target, `${start}${lines.join('\n')}\n`);
}
