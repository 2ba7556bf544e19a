import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import { naming } from '../domain/disk-error.ts';
import { makeFolder } from '../domain/make-folder.ts';
import { projectFile } from '../environment.ts';
import { git } from '../source/git.ts';

/** The git hooks that refuse a commit or a push. `pre-merge-commit` is the `pre-commit` of a merge. */
export const hookNames = ['pre-commit', 'pre-merge-commit', 'commit-msg', 'pre-push'] as const;

export type HookName = (typeof hookNames)[number];

export const isHookName = (name: string): name is HookName =>
  (hookNames as readonly string[]).includes(name);

/** A line of every hook that {@link installHooks} writes. */
const mark = '# Written by "bayan commits --install".';

/**
 * Writes the hooks of a clone, and returns their paths. Replaces hooks that it wrote before. Throws {@link BayanError}, and
 * writes nothing, if there is another hook of the same name.
 */
export async function installHooks(root: string): Promise<string[]> {
  const folder = path.resolve(
    root,
    (await git(root, ['rev-parse', '--git-path', 'hooks'])).toString().trim(),
  );
  const hooks = hookNames.map((name) => ({
    file: path.join(folder, name),
    content: hookOf(root, name),
  }));
  for (const { file, content } of hooks) {
    const present = await readFile(file, 'utf8').catch(() => mark);
    if (!present.includes(mark))
      throw new BayanError(
        'environment',
        `There is already a hook ${file}.`,
        `Add this line to it, and make a copy of it before you run the command again:\n${content.split('\n').at(-2) ?? ''}`,
      );
  }
  await makeFolder(folder);
  for (const { file, content } of hooks) {
    await naming(file, writeFile(file, content));
    await chmod(file, 0o755);
  }
  return hooks.map(({ file }) => file);
}

/** A hook, for `sh`, which git has on every system. */
const hookOf = (root: string, name: HookName): string =>
  `#!/bin/sh
${mark}
exec node ${quoted(projectFile('bayan.js'))} commits --root ${quoted(root)} --hook ${name} -- "$@"
`;

const quoted = (file: string): string =>
  `'${file
    .split(path.sep)
    .join('/')
    .replaceAll("'", String.raw`'\''`)}'`;
