import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BayanError } from '../domain/bayan-error.ts';

/** Runs a command by the launcher of a publisher with more environment variables. Returns its exit code. */
export function runLauncher(
  launcher: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  if (!existsSync(launcher))
    throw new BayanError('environment', `There is no ${launcher}.`, 'Restore it from git.');
  const child = spawn(process.execPath, [launcher, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}
