import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'astro/zod';
import { BayanError } from '../domain/bayan-error.ts';
import { codeOf, ignoreMissing, readText, type Disk } from './disk.ts';

/** The right to change a site, which one process has at a time. */
export interface SiteLock {
  /** Throws {@link BayanError} if another process has taken the lock meanwhile. */
  readonly require: () => Promise<void>;
  readonly isMine: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

const ownerSchema = z.object({
  token: z.string(),
  pid: z.int(),
  /** When the process began, so that a later process with the same id is not taken for it; empty if unknown. */
  started: z.string(),
  /** The machine, its boot and its container: only there does the process id mean anything. */
  host: z.string(),
});

type Owner = z.infer<typeof ownerSchema>;

/** How often the owner touches the lock. */
const beat = 15_000;

/** After this time without a touch, a lock of another machine was left by a process that was killed. */
const abandonedAfter = 2 * 60_000;

/**
 * Takes the lock `file`. Throws {@link BayanError} if another process has it. A lock of a process that no longer runs is taken
 * over: on this machine by its process id and start, from another one if it was not touched for two minutes.
 */
export async function takeLock(file: string, out: string, disk: Disk): Promise<SiteLock> {
  const owner: Owner = {
    token: randomUUID(),
    pid: process.pid,
    started: startOf(process.pid),
    host: host(),
  };
  const mine = `${file}.${owner.token}`;
  try {
    await disk.writeNew(mine, JSON.stringify(owner));
    for (let attempt = 1; !(await take(mine, file, disk)); attempt += 1) {
      const holder = await readOwner(file);
      if (attempt > 5) throw inUse(file, out, holder);
      if (holder === undefined) continue;
      if (!(await isAbandoned(file, holder, mine))) throw inUse(file, out, holder);
      await removeAbandoned(file, holder, owner.token, disk);
    }
  } finally {
    // The next owner removes it otherwise.
    await disk.removeFile(mine).catch(() => undefined);
  }
  // Left by processes that were killed while they waited.
  for (const name of await readdir(path.dirname(file)))
    if (name.startsWith(`${path.basename(file)}.`))
      await disk.removeFile(path.join(path.dirname(file), name)).catch(ignoreMissing);
  const timer = setInterval(() => void disk.touch(file).catch(() => undefined), beat).unref();
  const isMine = async () => (await readOwner(file))?.token === owner.token;
  return {
    isMine,
    require: async () => {
      if (!(await isMine()))
        throw new BayanError(
          'environment',
          `Another build of ${out} has taken over, because this one did not answer for two minutes.`,
          'Run this again when the other one has ended.',
        );
    },
    release: async () => {
      clearInterval(timer);
      // If that fails, the next process takes it over, because this one has ended.
      if (await isMine()) await disk.removeFile(file).catch(() => undefined);
    },
  };
}

/** Gives the file `mine` the name of the lock, which is atomic. Returns whether the name was free. */
async function take(mine: string, file: string, disk: Disk): Promise<boolean> {
  try {
    await disk.link(mine, file);
    return true;
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes(codeOf(error))) return false;
    // This disk has no hard links.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK'].includes(codeOf(error)))
      throw error;
  }
  try {
    await disk.writeNew(file, await readFile(mine, 'utf8'));
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  }
}

/** Returns the owner of a lock; one without a process if the file has no owner in it; `undefined` if there is no lock. */
async function readOwner(file: string): Promise<Owner | undefined> {
  const text = await readText(file).catch(ignoreMissing);
  if (text === undefined) return undefined;
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return { token: text, pid: 0, started: '', host: '' };
  }
}

async function isAbandoned(file: string, holder: Owner, mine: string): Promise<boolean> {
  if (holder.host === host()) return !isRunning(holder);
  // Both times are of the clock of the disk, which may be another machine.
  const lock = await stat(file).catch(ignoreMissing);
  const now = await stat(mine).catch(ignoreMissing);
  return lock !== undefined && now !== undefined && now.mtimeMs - lock.mtimeMs > abandonedAfter;
}

/** Removes an abandoned lock, unless another process has taken it over first. */
async function removeAbandoned(
  file: string,
  holder: Owner,
  token: string,
  disk: Disk,
): Promise<void> {
  const aside = `${file}.${token}.old`;
  try {
    await disk.rename(file, aside);
  } catch (error) {
    ignoreMissing(error);
    return;
  }
  // What was moved aside may be the new lock of a process that was faster: give it back.
  if ((await readOwner(aside))?.token !== holder.token)
    await disk.link(aside, file).catch(() => undefined);
  await disk.removeFile(aside).catch(ignoreMissing);
}

function inUse(file: string, out: string, holder: Owner | undefined): BayanError {
  const isHere = holder?.host === host();
  const who = isHere ? `process ${holder.pid}` : 'a process on another machine or in a container';
  return new BayanError(
    'environment',
    `Another build or rollback is writing ${out} (${who}).`,
    `Wait until it has ended. If you are sure that it no longer runs, delete ${file}.`,
  );
}

function isRunning({ pid, started }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return started === '' || now === '' || now === started;
}

/** Returns when a process began, in ticks since the machine was booted; empty where the system does not tell. */
function startOf(pid: number): string {
  // The name of the program, in parentheses, may contain spaces. The 20th field after it is the start.
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\)\s*/s, '')
    .split(' ');
  return fields[19] ?? '';
}

/** Returns what a process id belongs to: the machine, its boot, and its namespace. */
const host = (): string =>
  [os.hostname(), read('/proc/sys/kernel/random/boot_id').trim(), pidNamespace()].join(' ');

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
