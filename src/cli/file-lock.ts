import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BayanError } from '../domain/bayan-error.ts';
import { naming } from '../domain/disk-error.ts';

/** How many milliseconds to wait for a command that holds a lock. It needs a few. */
const patience = 30_000;

/** How many milliseconds old a lock without a process id may be. Its process writes the id at once, unless it was killed. */
const unfinished = 5_000;

/** The locks of this process. */
const held = new Set<string>();

/**
 * Runs `work` while no other command of Bayan writes `file`. The lock is a hidden file next to it with the id of the process; one
 * that a killed process has left is removed. Throws {@link BayanError} if a running process keeps it.
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(path.dirname(file), `.${path.basename(file)}.lock`);
  const end = performance.now() + patience;
  while (!(await take(lock))) {
    if (performance.now() > end)
      throw new BayanError(
        'environment',
        `${file} cannot be written: another command is writing it, as ${lock} shows.`,
        'Wait for that command. If none is running, delete that file, and run this again.',
      );
    await setTimeout(10 + Math.random() * 20);
  }
  held.add(lock);
  try {
    return await work();
  } finally {
    held.delete(lock);
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await create(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = await readFile(lock, 'utf8').catch((error: unknown) => refuseFolder(lock, error));
    const isLeft = /^\d+$/.test(owner) ? !isHeld(lock, Number(owner)) : await isOld(lock);
    if (isLeft) await release(lock, owner);
    return false;
  }
}

/** Creates the lock with the id of this process. A full disk leaves no empty lock. */
async function create(lock: string): Promise<void> {
  const file = await open(lock, 'wx');
  try {
    await naming(lock, file.writeFile(String(process.pid)));
  } catch (error) {
    await rm(lock, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

function refuseFolder(lock: string, error: unknown): string {
  if ((error as NodeJS.ErrnoException).code !== 'EISDIR') return '';
  throw new BayanError(
    'environment',
    `${lock} is a folder, but a command needs a file with this name while it writes.`,
    'Delete that folder, and run this again.',
  );
}

/** Whether a lock has been there for longer than its process needs to write its id. */
const isOld = (lock: string): Promise<boolean> =>
  stat(lock).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > unfinished,
    () => false,
  );

/** Whether the process that took a lock is running. Within a container, a later process may have the id of a killed one. */
function isHeld(lock: string, owner: number): boolean {
  if (owner === process.pid) return held.has(lock);
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    // A process of another user exists, too.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Removes the lock of a killed process. If another process has taken it meanwhile, puts that lock back. */
async function release(lock: string, owner: string): Promise<void> {
  const removed = `${lock}.${process.pid}`;
  try {
    await rename(lock, removed);
    if ((await readFile(removed, 'utf8')) !== owner) await link(removed, lock);
  } catch {
    // Another process was faster.
  } finally {
    await rm(removed, { force: true });
  }
}
