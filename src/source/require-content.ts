import { stat } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';

/** Throws {@link BayanError} if `root` has no `content/`. */
export async function requireContent(root: string): Promise<void> {
  const content = path.join(root, 'content');
  const isFolder = await stat(content).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new BayanError(
      'environment',
      `There is no folder ${content}; --root names a folder that holds content/.`,
    );
}
