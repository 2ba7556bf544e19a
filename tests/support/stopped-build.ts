import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { placesOf } from '../../src/build/site-places.ts';
import { buildSmall, watchedDisk, type SmallBuild } from './small-site.ts';

/** The id of a process that has ended. */
const { pid: endedProcess } = spawnSync(process.execPath, ['--version']);

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Builds a small site in this process, and stops before a step for good. Leaves on the disk what a build leaves whose process is
 * killed there, a hundred times faster. Returns whether the build got there.
 */
export async function buildStopped(
  out: string,
  name: string,
  stopAt: number,
  options: Omit<SmallBuild, 'disk'> = {},
): Promise<boolean> {
  const handlers = signals.map((signal) => process.listeners(signal));
  const stopped = Promise.withResolvers<true>();
  const disk = watchedDisk((step) => {
    if (step < stopAt) return undefined;
    stopped.resolve(true);
    // Nothing that this build still does reaches the disk.
    return new Promise<never>(() => undefined);
  });
  const isStopped = await Promise.race([
    stopped.promise,
    buildSmall(out, name, { ...options, disk }).then(() => false),
  ]);
  if (!isStopped) return false;
  for (const [index, signal] of signals.entries())
    for (const handler of process.listeners(signal))
      if (handlers[index]?.includes(handler) !== true) process.off(signal, handler);
  await endOwner(placesOf(out).lock);
  return true;
}

/** Gives a lock, and what a process writes before it takes the lock, to a process that has ended. */
async function endOwner(lock: string): Promise<void> {
  const folder = path.dirname(lock);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((name) => name.startsWith(path.basename(lock)))) {
    const file = path.join(folder, name);
    const owner = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFile(file, JSON.stringify({ ...owner, pid: endedProcess }));
  }
}
