// This file and those that it imports are JavaScript without dependencies: they run before anything is installed, on Node 20
// or newer.
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { setInterval } from 'node:timers';
import { installPackages } from './install.mjs';
import { ensureNode } from './node.mjs';
import { project, stop } from './project.mjs';

/**
 * Runs a TypeScript file of the project, installing packages first if needed, and ends this process with its exit code.
 *
 * @param {string} entry path relative to the project
 * @param {readonly string[]} args
 * @param {{ dev: boolean, isSmall?: boolean }} options whether the file needs the development dependencies too, and whether it has to
 *   use as little memory as possible
 */
export function run(entry, args, { dev, isSmall = false }) {
  const node = ensureNode();
  installPackages({ dev, node });
  // Frequent and whole collections keep the heap near to what is in use.
  const memory = isSmall
    ? ['--max-semi-space-size=1', '--heap-growing-percent=5', '--no-incremental-marking']
    : [];
  const child = spawn(node, [...memory, path.join(project, entry), ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      // Tools in node_modules/.bin run on the same Node.
      PATH: [path.dirname(node), path.join(project, 'node_modules', '.bin'), process.env.PATH].join(
        path.delimiter,
      ),
      // Disable Astro telemetry.
      ASTRO_TELEMETRY_DISABLED: '1',
      // Keep compiled JavaScript between runs.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(project, '.cache', 'compile'),
      // A smaller young generation and fewer malloc arenas cut peak memory by a third.
      NODE_OPTIONS: `--max-semi-space-size=4 ${process.env.NODE_OPTIONS ?? ''}`.trim(),
      MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
      // Large buffers go back to the system when they are freed. By default, glibc soon keeps them.
      ...(isSmall && { MALLOC_MMAP_THRESHOLD_: process.env.MALLOC_MMAP_THRESHOLD_ ?? '131072' }),
    },
  });
  // A terminal sends Ctrl+C to both processes. Other signals reach only this one, so pass them on.
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  // npm passes signals to a shell, which ends without passing them on. Its end is all that this process learns.
  const { ppid } = process;
  if (process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32')
    setInterval(() => {
      if (process.ppid !== ppid) child.kill('SIGTERM');
    }, 500).unref();
  child.on('error', (error) => {
    stop(
      `Node could not be started (${error.message}). Delete node_modules and bin/on-demand/node/node_modules, then run the command again.`,
    );
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    if (!['SIGINT', 'SIGTERM', 'SIGHUP'].includes(signal))
      process.stderr.write(
        `The system stopped this command (${signal}), perhaps because there is not enough memory. Close other programs, and run it again.\n`,
      );
    // As shells give it.
    process.exit(128 + os.constants.signals[signal]);
  });
}
