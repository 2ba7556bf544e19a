import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from '../src/cli/run-command.ts';
import { BayanError } from '../src/domain/bayan-error.ts';
import { budgetVariable, project } from '../src/environment.ts';
import { optionsOf } from './options.ts';
import { differenceOfFolders } from './diff/difference-of-folders.ts';

// npm run diff -- REV [--root DIR]: builds a revision and the working tree, and lists what differs in the two sites. Each is
// built from its own content/ unless --root names another folder that holds one.
await runCommand(async () => {
  const { positionals, values } = optionsOf(
    { allowPositionals: true, options: { root: { type: 'string' } } },
    'npm run diff -- main',
  );
  const [revision] = positionals;
  if (revision === undefined || positionals.length > 1)
    throw new BayanError('usage', 'Name one revision.', 'For example: npm run diff -- main');
  const root = values.root === undefined ? undefined : path.resolve(values.root);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-diff-'));
  const [checkout, before, after] = ['checkout', 'before', 'after'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  try {
    git('worktree', 'add', '--quiet', '--detach', checkout, revision);
    await install(checkout);
    build(checkout, root ?? checkout, before);
    build(project, root ?? project, after);
    process.stdout.write(await differenceOfFolders(before, after));
  } finally {
    if (existsSync(checkout)) git('worktree', 'remove', '--force', checkout);
    await rm(folder, { recursive: true, force: true });
  }
});

/** Installs packages in a checkout: ours by a link if its lock file is ours, otherwise its own. */
async function install(checkout: string): Promise<void> {
  const lock = (folder: string) => readFile(path.join(folder, 'package-lock.json'), 'utf8');
  if ((await lock(checkout)) === (await lock(project)))
    await symlink(path.join(project, 'node_modules'), path.join(checkout, 'node_modules'));
  else run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], checkout);
}

/** Builds by the file behind `bayan build`: the one in `bin/` would install packages into the folder that is linked. */
function build(checkout: string, root: string, out: string): void {
  const cli = path.join(checkout, 'src/cli/bayan.ts');
  if (!existsSync(cli))
    throw new BayanError('usage', 'That revision has no src/cli/bayan.ts.', 'Name a newer one.');
  run(process.execPath, [cli, 'build', '--root', root, '--out', out], checkout);
}

function git(...args: readonly string[]): void {
  run('git', args, project);
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, [budgetVariable]: 'warn' },
  });
  if (status !== 0)
    throw new BayanError(
      'environment',
      `${path.basename(command)} ${args[0] ?? ''} failed${error ? `: ${error.message}` : ''}.`,
      'Read its message above.',
    );
}
