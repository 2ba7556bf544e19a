import { stat } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import type { Input } from './command.ts';

/** Tells whether a file, by its path relative to the root, belongs to what a command was limited to. */
export type Covers = (file: string) => boolean;

/**
 * What the one word of a command limits it to: a folder or a file below the root, all of `content/` where there is none.
 * Throws {@link BayanError} for what is not there.
 */
export async function coverageOf(
  { root, words }: Pick<Input, 'root' | 'words'>,
  command: string,
): Promise<Covers> {
  const [given = 'content', ...more] = words;
  if (more.length > 0)
    throw new BayanError('usage', `Name one folder or file, or none: npx bayan ${command} [dir]`);
  const absolute = path.resolve(root, given);
  const target = path.relative(root, absolute).split(path.sep).join('/');
  const isThere = await stat(absolute).then(
    () => true,
    () => false,
  );
  if (!isThere)
    throw new BayanError(
      'usage',
      `There is no ${given} in ${root}; name a folder or a file below it, such as content/statements.`,
    );
  if (target === '') return () => true;
  if (target !== 'content' && !target.startsWith('content/')) {
    throw new BayanError(
      'usage',
      `${given} is not in content/ of ${root}, and nothing else is read; name a folder or a file of it.`,
    );
  }
  return (file) => file === target || file.startsWith(`${target}/`);
}
