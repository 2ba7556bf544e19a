import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
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

/** Runs `bayan build` in a new process, {@link onOneCore}. */
export function runBuild(...args: string[]): Result {
  return runNode([path.join(project, 'bayan.js'), 'build', ...args], onOneCore);
}

/**
 * Environment in which a build works in its own process, as on one core. A small site takes a third less CPU time without worker
 * processes. The published site of the tests is built with them.
 */
export const onOneCore = {
  NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${pathToFileURL(path.join(project, 'tests/support/changed-machine.ts')).href}`,
  TEST_CORES: '1',
} as const;

/** Runs Node with these environment variables besides those of the tests. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: status, stdout, stderr };
}
