import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** No work takes this long, so an older lock was left by a process that was killed. */
const abandonedAfter = 5 * 60_000;

/** Runs `work` as soon as no other process has the lock. `lock` is the path of a folder that exists only while it is locked. */
export async function withLock(lock: string, work: () => void | Promise<void>): Promise<void> {
  mkdirSync(path.dirname(lock), { recursive: true });
  while (!take(lock)) await setTimeout(100);
  try {
    await work();
  } finally {
    rmdirSync(lock);
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > abandonedAfter) rmdirSync(lock);
    return false;
  }
}
