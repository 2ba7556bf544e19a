import { spawnSync } from 'node:child_process';
import { stop } from './project.mjs';

/**
 * Installs what the lock file of a folder names. Ends the process with `failure` if npm fails.
 *
 * @param {string} folder @param {readonly string[]} args @param {string} failure
 */
export function npmCi(folder, args, failure) {
  // Under npm, run npm's own script with its Node: this needs no shell on Windows.
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const { error, status } = spawnSync(
    command,
    [
      ...first,
      'ci',
      '--no-audit',
      '--no-fund',
      '--no-update-notifier',
      '--loglevel=error',
      ...args,
    ],
    {
      cwd: folder,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32' && command === 'npm',
    },
  );
  if (error)
    stop('npm was not found. Install it (on Debian: apt install npm) and run the command again.');
  if (status !== 0) stop(failure);
}
