import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { BayanError } from '../domain/bayan-error.ts';

const run = promisify(execFile);

/**
 * Runs git in a folder, and returns its output without the last line break; `undefined` if git fails. Throws {@link BayanError}
 * if git is not installed.
 */
export async function runGit(folder: string, ...args: string[]): Promise<string | undefined> {
  // A git hook that runs Bayan names its own repository in variables.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_DIR')),
  );
  try {
    const { stdout } = await run('git', args, { cwd: folder, env, maxBuffer: 64 << 20 });
    return stdout.trimEnd();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return undefined;
    throw new BayanError(
      'environment',
      'git was not found.',
      'Install it (on Debian: apt install git) and run the command again.',
    );
  }
}
