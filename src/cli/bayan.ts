import { closestMatch } from 'leven';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BayanError } from '../domain/bayan-error.ts';
import { project } from '../environment.ts';
import { runCommand } from './run-command.ts';
import type { Command } from './command.ts';
import { commandNames, loadCommand, loadCommands } from './commands.ts';

// npx bayan <command> …. Exit codes: 0 done, 1 errors in the texts or pages, 2 could not run.
await runCommand(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined || name === '--help' || name === 'help') {
    print(await overview());
    return;
  }
  const command = await loadCommand(name);
  if (!command) {
    const meant = closestMatch(name, commandNames, { maxDistance: 3 });
    throw new BayanError(
      'usage',
      `There is no command "${name}"${meant ? `; did you mean ${meant}?` : '.'}\n\n${await overview()}`,
    );
  }
  const { values, positionals } = parse(command.options, args, command.help);
  if (values['help'] === true) {
    print(command.help);
    return;
  }
  const given = values['root'];
  const root = path.resolve(typeof given === 'string' ? given : project);
  await requireContent(root);
  await command.run({ root, words: positionals, options: values, print });
});

/** Throws {@link BayanError} if `root` has no `content/`. */
async function requireContent(root: string): Promise<void> {
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

function parse(options: Command['options'], args: string[], help: string) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { ...options, root: { type: 'string' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    throw new BayanError(
      'usage',
      `${error instanceof Error ? error.message : String(error)}\n\n${help}`,
    );
  }
}

async function overview(): Promise<string> {
  const rows = (await loadCommands()).map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`);
  return `npx bayan <command> [--help]\n\n${rows.join('\n')}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
