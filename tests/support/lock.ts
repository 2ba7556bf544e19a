import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** No work under a lock takes this long: an older lock was left by a process that was killed. */
const abandonedAfter = 5 * 60_000;

/** Runs `work` when no other process has the same lock. `lock` is a folder that must not exist. */
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
