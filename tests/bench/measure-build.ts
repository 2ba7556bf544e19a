import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import path from 'node:path';
import { cacheVariable } from '../../src/environment.ts';
import { project } from '../support/sites.ts';

/** What a build took. */
export interface Measured {
  /** Seconds of CPU of all processes, user and system. */
  readonly cpu: number;
  /** Seconds by the clock. */
  readonly wall: number;
  /** Megabytes of the largest process at its peak. */
  readonly peak: number;
  /** The phases of the report for `BAYAN_DEBUG=1`, a line each, and what was outside of them. */
  readonly phases: readonly string[];
}

/** `times` of the shell prints its own CPU time, and below it that of all processes that it has waited for. */
const script = '"$@"; code=$?; times >&3; exit $code';

/** Builds `root` into `dist` of `folder`, with `cache` next to it, as `bayan build` does. */
export async function measureBuild(root: string, folder: string): Promise<Measured> {
  const cli = path.join(project, 'bayan.js');
  const words = ['build', '--root', root, '--out', path.join(folder, 'dist')];
  const start = performance.now();
  const child = spawn('sh', ['-c', script, 'sh', process.execPath, cli, ...words], {
    env: {
      ...process.env,
      LC_ALL: 'C',
      BAYAN_DEBUG: '1',
      [cacheVariable]: path.join(folder, 'cache'),
      NODE_COMPILE_CACHE: path.join(folder, 'compile'),
    },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const outputOf = (descriptor: 2 | 3) => text(child.stdio[descriptor] as Readable);
  const [stderr, times, [code]] = await Promise.all([
    outputOf(2),
    outputOf(3),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  const wall = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`The build failed:\n${stderr.slice(-4000)}`);
  const cpu = secondsIn(times);
  const phases = [...stderr.matchAll(/^.+: [\d.]+ s, ([\d.]+) CPU s, \d+ MB$/gm)];
  const within = phases.reduce((sum, [, seconds]) => sum + Number(seconds), 0);
  return {
    cpu,
    wall,
    peak: Number(/^memory at its peak: (\d+) MB$/m.exec(stderr)?.[1] ?? NaN),
    phases: [...phases.map(([line]) => line), `all else: ${(cpu - within).toFixed(1)} CPU s`],
  };
}

/** Returns the sum of times such as `1m2.34s`. */
const secondsIn = (times: string): number =>
  times
    .matchAll(/(\d+)m([\d.]+)s/g)
    .reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
