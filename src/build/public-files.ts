import { copyFile, mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import { fileStart, formatProblems, problemAt, type Problem } from '../domain/problem.ts';
import { projectFile } from '../environment.ts';
import { linkProblems } from '../source/link-problems.ts';
import { ignoreMissing } from './disk.ts';
import { digestOfFile } from './file-digest.ts';
import { listEntries, parentsOf } from './list-entries.ts';

/** The folder of a root with files that are published as they are, with hidden ones such as `.nojekyll`. */
const publicFolder = 'public';

/** The files in `public/` of Bayan itself that every site needs: the licence of its fonts. */
const needed = ['fonts.txt'];

/**
 * Copies the files of `public/` in `root` to a built site, and the licence of the fonts. Throws {@link BayanError} if a name is
 * one that Bayan has written, or if something is not a plain file.
 */
export async function addPublicFiles(root: string, site: string): Promise<void> {
  const folder = path.join(root, publicFolder);
  // Read again: content/ was read before the pages were rendered.
  const problems = await linkProblems(root);
  for (const file of needed)
    await copyFile(projectFile(path.join(publicFolder, file)), path.join(site, file));
  const written = new Map<string, string>();
  for (const { path: file, kind } of await listEntries(site))
    if (kind === 'file') written.set(file.toLowerCase(), file);
  const folders = new Set([...written.keys()].flatMap((file) => parentsOf(file)));
  const files: string[] = [];
  for (const { path: file, kind } of await listEntries(folder)) {
    if (kind !== 'file') continue;
    const name = file.toLowerCase();
    // Hosts and disks that ignore case would serve one of two names that differ only in it.
    const clash = [name, ...parentsOf(name)].map((at) => written.get(at)).find(Boolean);
    if (clash !== undefined && !(await isSame(path.join(folder, file), path.join(site, clash))))
      problems.push(
        problemOf(
          file,
          `Bayan writes a file of this name itself, /${clash}; rename this one or remove it`,
        ),
      );
    else if (folders.has(name))
      problems.push(
        problemOf(
          file,
          `Bayan writes a folder of this name itself, /${name}/; rename this file or remove it`,
        ),
      );
    else files.push(file);
  }
  if (problems.length > 0) throw new BayanError('content', formatProblems(problems));
  for (const file of files) {
    const target = path.join(site, file);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(folder, file), target);
  }
}

const problemOf = (file: string, message: string): Problem =>
  problemAt(`${publicFolder}/${file}`, fileStart, 'public-file', message);

const isSame = async (a: string, b: string): Promise<boolean> =>
  (await digestOfFile(a)) === (await digestOfFile(b));

/** Throws {@link BayanError} if the site would be written into a folder that a build reads. */
export async function refuseOutInside(root: string, out: string): Promise<void> {
  const realRoot = (await realpath(root).catch(ignoreMissing)) ?? root;
  for (const name of ['content', publicFolder]) {
    // It may not exist yet: the next build would read the site that this one writes there.
    const folder = path.join(realRoot, name);
    const real = (await realpath(folder).catch(ignoreMissing)) ?? folder;
    if (out !== real && !out.startsWith(real + path.sep)) continue;
    throw new BayanError(
      'environment',
      `${out} is in ${real}, from which a build reads.`,
      'Name a folder outside it with --out.',
    );
  }
}
