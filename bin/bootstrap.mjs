// This file and those that it imports are JavaScript without dependencies: they run before anything is installed, on Node 20
// or newer.
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { setInterval } from 'node:timers';
import { installPackages } from './install.mjs';
import { ensureNode } from './node.mjs';
import { project, stop } from './project.mjs';

/** Flags of Node, by how much of the heap may be garbage. */
const heaps = {
  any: [],
  // Each change makes much garbage at once. A larger young generation keeps it out of the rest of the heap.
  large: ['--max-semi-space-size=16'],
  // By default, V8 lets the heap of a large build grow to three times what is in use. Half of that costs some 2% more CPU time, and
  // a larger young generation saves 4%.
  small: ['--heap-growing-percent=50', '--max-semi-space-size=16'],
  // Frequent and whole collections keep the heap near to what is in use.
  smallest: ['--max-semi-space-size=1', '--heap-growing-percent=5', '--no-incremental-marking'],
};

/**
 * Runs a TypeScript file of the project, installing packages first if needed, and ends this process with its exit code.
 *
 * @param {string} entry path relative to the project
 * @param {readonly string[]} args
 * @param {{ dev: boolean, heap?: keyof typeof heaps }} options whether the file needs the development dependencies too, and how much
 *   of its heap may be garbage
 */
export function run(entry, args, { dev, heap = 'any' }) {
  const node = ensureNode();
  installPackages({ dev, node });
  const child = spawn(node, [...heaps[heap], path.join(project, entry), ...args], {
    // The channel closes when this process is killed: the command ends then (src/cli/run-command.ts).
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
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
      // In other processes, a smaller young generation and fewer malloc arenas cut peak memory by a third. The workers of a build
      // make much garbage, and a larger one saves 3% of their CPU time.
      NODE_OPTIONS:
        `--max-semi-space-size=${heap === 'small' ? 16 : 4} ${process.env.NODE_OPTIONS ?? ''}`.trim(),
      MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
      // Large buffers go back to the system when they are freed. By default, glibc soon keeps them.
      ...(heap === 'smallest' && {
        MALLOC_MMAP_THRESHOLD_: process.env.MALLOC_MMAP_THRESHOLD_ ?? '131072',
      }),
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
    const sentence = whyEnded(code, signal);
    if (sentence !== undefined) process.stderr.write(`${sentence}\n`);
    // As shells give it.
    process.exit(signal === null ? (code ?? 1) : 128 + os.constants.signals[signal]);
  });
}

/** The exit code with which Node ends when its memory is used up, where there are no signals: on Windows. */
const aborted = 134;

/**
 * Why a command ended that did not end by itself, and what to do.
 *
 * @param {number | null} code @param {NodeJS.Signals | null} signal @returns {string | undefined}
 */
function whyEnded(code, signal) {
  // The stack that Node has printed says nothing to those who run it.
  if (code === aborted || (signal !== null && ['SIGABRT', 'SIGTRAP', 'SIGILL'].includes(signal)))
    return 'Node stopped this command, probably because its memory was used up. Close other programs, allow it more memory (ulimit -v, or --max-old-space-size in NODE_OPTIONS), and run it again.';
  if (signal === null || ['SIGINT', 'SIGTERM', 'SIGHUP'].includes(signal)) return undefined;
  return `The system stopped this command (${signal}), perhaps because there is not enough memory. Close other programs, and run it again.`;
}
