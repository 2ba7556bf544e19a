import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { project } from './sites.ts';

/** The exit code of a command, and its output. */
export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of `bayan` in a new process. */
export function runBayan(...args: string[]): Result {
  return runNode([path.join(project, 'bayan.js'), ...args]);
}

/** Runs Node with these environment variables besides those of the tests. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: status, stdout, stderr };
}
