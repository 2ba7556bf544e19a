import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../domain/failure.ts';

/** Throws {@link Failure} where `root` holds no `content/`. */
export async function requireContent(root: string): Promise<void> {
  const content = path.join(root, 'content');
  const isFolder = await stat(content).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new Failure(`There is no folder ${content}; --root names a folder that holds content/.`);
}
