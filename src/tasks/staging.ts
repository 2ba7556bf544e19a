import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../domain/failure.ts';

/**
 * Lets `write` fill a new folder, and puts that in the place of `out` only when it has succeeded: until then, and where it
 * fails, `out` is as it was. Refuses an `out` that holds something other than an earlier build.
 */
export async function replaceFolder(
  out: string,
  write: (folder: string) => Promise<void>,
): Promise<void> {
  await refuseOther(out);
  const beside = (name: string) =>
    path.join(path.dirname(out), `.${path.basename(out)}-${name}-${process.pid}`);
  const [fresh, old] = [beside('building'), beside('replaced')];
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  const abandon = () => {
    void rm(fresh, { recursive: true, force: true }).finally(() => process.exit(1));
  };
  process.once('SIGINT', abandon).once('SIGTERM', abandon);
  try {
    await write(fresh);
    await rename(out, old).catch(ignoreMissing);
    await rename(fresh, out);
  } finally {
    process.off('SIGINT', abandon).off('SIGTERM', abandon);
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/** What every build has at its top: a folder that holds other things and not these is not ours to replace. */
const marks = ['index.html', '404.html'];

async function refuseOther(out: string): Promise<void> {
  const entries = await readdir(out).catch(ignoreMissing);
  if (
    entries === undefined ||
    entries.length === 0 ||
    marks.every((mark) => entries.includes(mark))
  )
    return;
  throw new Failure(
    `${out} holds something other than an earlier build; name an empty or a new folder with --out.`,
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** Removes what a build that was killed has left beside `out`. Leaves alone what a running one may be writing. */
export async function sweep(out: string): Promise<void> {
  const folder = path.dirname(out);
  const names = (await readdir(folder).catch(ignoreMissing)) ?? [];
  for (const name of names) {
    const match = /^\.(.*)-(?:building|replaced)-(\d+)$/.exec(name);
    if (match?.[1] !== path.basename(out) || isRunning(Number(match[2]))) continue;
    await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** How many files a folder holds, and their bytes. */
export async function measureFolder(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(path.join(file.parentPath, file.name))).size),
  );
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
