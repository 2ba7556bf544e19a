import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { differenceOfFiles, type FileDifference } from './difference-of-files.ts';

/** A report of the files that were added, removed and changed between two folders, with what changed in each. */
export async function differenceOfFolders(before: string, after: string): Promise<string> {
  return formatDifferences(differenceOfFiles(await filesIn(before), await filesIn(after)));
}

/** The files of a folder by their paths in it. */
async function filesIn(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    await Promise.all(
      files.map(async (file) => {
        const name = path.relative(folder, file).split(path.sep).join('/');
        return [name, await readFile(file)] as const;
      }),
    ),
  );
}

function formatDifferences(differences: readonly FileDifference[]): string {
  if (differences.length === 0) return 'The two sites are the same.\n';
  const counts = (['added', 'removed', 'changed'] as const).map(
    (kind) => `${differences.filter((one) => one.kind === kind).length} ${kind}`,
  );
  /** The first name of each difference that several files share, such as a word on every page. */
  const shown = new Map<string, string>();
  const parts = differences.map(({ kind, name, detail }) => {
    const key = createHash('sha256').update(detail).digest('hex');
    const first = shown.get(key);
    if (detail === '') return `${kind} ${name}\n`;
    if (first !== undefined) return `${kind} ${name}: as ${first}\n`;
    shown.set(key, name);
    return `${kind} ${name}\n${detail.replaceAll(/^(?=.)/gm, '    ')}\n`;
  });
  return `${parts.join('')}${counts.join(', ')}\n`;
}
