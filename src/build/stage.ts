import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { project } from '../environment.ts';
import { codeOf, ignoreMissing, type Disk } from './disk.ts';

/** The stages of all sites. They are in the project, so that the compiled pages find its packages. */
const stages = path.join(project, '.cache/building');

/** Returns the folder in which the site of `out` is built. The lock of the site keeps other processes out of it. */
export const stageOf = (out: string): string =>
  path.join(stages, createHash('sha256').update(out).digest('hex').slice(0, 16));

/** No build takes this long, so an older stage was left by one that was killed. */
const abandonedAfter = 24 * 60 * 60_000;

/** Removes the stages that killed builds of other sites have left. */
export async function sweepStages(disk: Disk): Promise<void> {
  for (const name of await readdir(stages).catch(() => [])) {
    const stage = path.join(stages, name);
    const age = Date.now() - ((await stat(stage).catch(ignoreMissing))?.mtimeMs ?? Date.now());
    if (age > abandonedAfter) await disk.removeTree(stage).catch(() => undefined);
  }
}

/** Renames a file or a folder, or copies it if the two paths are on different disks. */
export async function moveOrCopy(from: string, to: string, disk: Disk): Promise<void> {
  try {
    await disk.rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await disk.copy(from, to);
  }
}
