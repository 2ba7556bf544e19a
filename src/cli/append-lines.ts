import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Adds lines to a text file of `root`, or makes it. Written whole beside it and put in its place: a killed run leaves it as it was. */
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
  const fresh = `${target}.${process.pid}.tmp`;
  await writeFile(fresh, `${start}${lines.join('\n')}\n`);
  await rename(fresh, target);
}
