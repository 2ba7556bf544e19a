import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import { project } from '../environment.ts';

/** Staging folders, one for each process. They are in the project, because Astro writes files of its own next to a build. */
const stages = path.join(project, '.cache/building');

/**
 * Replaces the folder `out` by what `write` puts into a staging folder, and returns what `write` returns.
 *
 * `write` also writes a file next to that folder for each of `endings`, such as `.car`. Nothing is replaced if it fails. Throws
 * {@link BayanError} if `out` holds something other than an earlier build.
 */
export async function replaceFolder<T>(
  out: string,
  endings: readonly string[],
  write: (folder: string) => Promise<T>,
): Promise<T> {
  await refuseOther(out);
  for (const ending of endings) await refuseFolder(`${out}${ending}`);
  await sweep(stages, /^(\d+)(\.\w+)?$/);
  await sweep(
    path.dirname(out),
    new RegExp(`^\\.${RegExp.escape(path.basename(out))}-\\w+-(\\d+)(\\.\\w+)?$`),
  );
  const stage = path.join(stages, String(process.pid));
  const sibling = (name: string) =>
    path.join(path.dirname(out), `.${path.basename(out)}-${name}-${process.pid}`);
  const [fresh, old] = [sibling('new'), sibling('old')];
  const all = ['', ...endings];
  try {
    await mkdir(stage, { recursive: true });
    const result = await write(stage);
    await mkdir(path.dirname(out), { recursive: true });
    for (const ending of all) await move(`${stage}${ending}`, `${fresh}${ending}`);
    await rename(out, old).catch(ignoreMissing);
    for (const ending of all) await rename(`${fresh}${ending}`, `${out}${ending}`);
    return result;
  } finally {
    const places = [old, ...all.flatMap((ending) => [`${stage}${ending}`, `${fresh}${ending}`])];
    for (const place of places) await rm(place, { recursive: true, force: true });
  }
}

/** Renames a file or a folder, or copies it if the two paths are on different disks. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

/** Files at the top of every build. A folder without them is not a build, and must not be replaced. */
const marks = ['index.html', '404.html'];

async function refuseOther(out: string): Promise<void> {
  const found = await stat(out).catch(ignoreMissing);
  if (found?.isDirectory() === false)
    throw new BayanError('environment', `${out} is a file. Name a folder with --out.`);
  const entries = await readdir(out).catch(ignoreMissing);
  if (
    entries === undefined ||
    entries.length === 0 ||
    marks.every((mark) => entries.includes(mark))
  )
    return;
  throw new BayanError(
    'environment',
    `${out} is not empty and not an earlier build. Name an empty or a new folder with --out.`,
  );
}

/** Throws {@link BayanError} if `file` is a folder. */
async function refuseFolder(file: string): Promise<void> {
  const found = await stat(file).catch(ignoreMissing);
  if (found?.isDirectory() !== true) return;
  throw new BayanError(
    'environment',
    `${file} is a folder, but a build writes a file of that name. Move it, or name another folder with --out.`,
  );
}

/** Removes what killed builds have left in a folder: names that `pattern` matches, with the process id as its first group. */
async function sweep(folder: string, pattern: RegExp): Promise<void> {
  for (const name of (await readdir(folder).catch(ignoreMissing)) ?? []) {
    const pid = pattern.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      await rm(path.join(folder, name), { recursive: true, force: true });
    }
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

function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

/** The number of files in a folder, and their bytes together. */
export async function measureFolder(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(path.join(file.parentPath, file.name))).size),
  );
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
