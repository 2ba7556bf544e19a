import { spawn } from 'node:child_process';
import { project, rootVariable } from '../../src/environment.ts';
import { executableOf, type CommandLine } from './tools.ts';

/** Runs a tool on this terminal, and ends this process with its exit code if it fails. */
export async function runHere(
  [tool, ...args]: CommandLine,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const child = spawn(executableOf(tool), args, {
    cwd: project,
    env: { ...process.env, [rootVariable]: project, ...env },
    stdio: 'inherit',
  });
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
