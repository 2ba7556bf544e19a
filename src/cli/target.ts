import { stat } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import type { Input } from './command.ts';

/** Whether a command covers a file, by its path relative to the root. */
export type Covers = (file: string) => boolean;

/**
 * Returns what the argument `[dir]` of a command covers: a folder or a file below the root; all of `content/` by default.
 * Throws {@link BayanError} if it does not exist.
 */
export async function coverageOf(
  { root, words }: Pick<Input, 'root' | 'words'>,
  command: string,
): Promise<Covers> {
  const [given = 'content', ...more] = words;
  if (more.length > 0)
    throw new BayanError(
      'usage',
      `${command} takes at most one folder or file.`,
      `Write: npx bayan ${command} [dir]`,
    );
  const absolute = path.resolve(root, given);
  const target = path.relative(root, absolute).split(path.sep).join('/');
  const isThere = await stat(absolute).then(
    () => true,
    () => false,
  );
  if (!isThere)
    throw new BayanError(
      'usage',
      `${given} does not exist in ${root}.`,
      'Name a folder or a file in it, such as content/statements.',
    );
  if (target === '') return () => true;
  if (target !== 'content' && !target.startsWith('content/')) {
    throw new BayanError(
      'usage',
      `${given} is not in content/ of ${root}.`,
      'Name a folder or a file in content/.',
    );
  }
  return (file) => file === target || file.startsWith(`${target}/`);
}
