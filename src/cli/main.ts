import { closestMatch } from 'leven';
import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';

import { BayanError } from '../domain/bayan-error.ts';
import { naming } from '../domain/disk-error.ts';
import { project } from '../environment.ts';
import { showControls } from '../text/show-controls.ts';

import { commandNames, loadCommand } from './commands.ts';
import { helpOf, overview } from './help.ts';
import { parseArguments } from './parse-arguments.ts';

/** Runs the command that the arguments of the process name. */
export async function main(): Promise<void> {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined || name === '--help' || name === 'help') {
    print(await overview());
    return;
  }
  const command = await loadCommand(name);
  if (!command) {
    const meant = closestMatch(name, commandNames, { maxDistance: 3 });
    const remedy = meant ? `Did you mean ${meant}?` : 'These are the commands:';
    throw new BayanError(
      'usage',
      `There is no command "${name}".`,
      `${remedy}\n\n${await overview()}`,
    );
  }
  const { words, options } = parseArguments(command, args);
  if (options['help'] === true) {
    print(helpOf(command));
    return;
  }
  const given = options['root'];
  const root = path.resolve(typeof given === 'string' ? given : project);
  if (command.needsContent !== false) await requireContent(root);
  const input = { root, cwd: process.cwd(), words, options, stdin: process.stdin, print, note };
  await naming(root, command.run(input));
}

/** Throws {@link BayanError} if `root` has no `content/`. */
async function requireContent(root: string): Promise<void> {
  const content = path.join(root, 'content');
  // A folder that may not be looked into is another error.
  const isFolder = await stat(content).then((entry) => entry.isDirectory(), ignoreMissing);
  if (isFolder === true) return;
  if (await lstat(content).catch(ignoreMissing))
    throw new BayanError(
      'environment',
      `${content} is a file or a broken link, and must be a folder.`,
      'Rename or delete it, and restore the folder.',
    );
  throw new BayanError(
    'environment',
    `There is no folder ${content}.`,
    'Name the folder that contains content/ with --root, or make one: node bayan init <dir>.',
  );
}

function ignoreMissing(error: unknown): undefined {
  if (!['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? ''))
    throw error;
}

function print(text: string): void {
  process.stdout.write(`${showControls(text)}\n`);
}

function note(text: string): void {
  process.stderr.write(`${showControls(text)}\n`);
}
