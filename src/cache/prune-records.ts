import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { ownerOf } from './record-file.ts';

/** Milliseconds after which a half-written record was left by a process that was stopped. */
const day = 86_400_000;

/** Deletes the records of folders that are gone, and records that were left half-written. */
export function pruneRecords(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    try {
      const owner = ownerOf(file);
      const isOver =
        owner === undefined ? statSync(file).mtimeMs < Date.now() - day : !existsSync(owner);
      if (isOver) rmSync(file);
    } catch {
      // Another process may have deleted it.
    }
  }
}
