import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import { fileStart, formatProblems, problemAt, type Problem } from '../domain/problem.ts';
import { paths } from '../domain/urls.ts';
import { foldName } from '../text/fold-name.ts';
import { projectFile } from '../environment.ts';
import { entryProblems } from '../source/entry-problems.ts';
import { ignoreMissing } from './disk.ts';
import { digestOfFile } from './file-digest.ts';
import { listEntries, parentsOf } from './list-entries.ts';

/** The folder of a root with files that are published as they are, with hidden ones such as `.nojekyll`. */
const publicFolder = 'public';

/** The files in `public/` of Bayan itself that every site needs: the licence of its fonts. */
const needed = [paths.fontLicence().slice(1)];

/** A file of a folder `public/`. */
export interface PublicFile {
  /** In the site, with `/`. */
  readonly path: string;
  /** Where it is on the disk. */
  readonly from: string;
  readonly sha256: string;
}

/**
 * Returns the files of `public/` in `root`, and the licence of the fonts. Throws {@link BayanError} if a name is one that Bayan
 * writes itself, or if something is not a plain file.
 * @param made the paths of all files that Bayan makes
 */
export async function publicFiles(root: string, made: readonly string[]): Promise<PublicFile[]> {
  const folder = path.join(root, publicFolder);
  // Read again: content/ was read a moment before.
  const problems = await entryProblems(root);
  const files = new Map<string, PublicFile>();
  const add = async (name: string, from: string) =>
    files.set(name, { path: name, from, sha256: await digestOfFile(from) });
  for (const name of needed) await add(name, projectFile(path.join(publicFolder, name)));
  const all = [...made, ...needed];
  const written = new Map(all.map((name) => [foldName(name), name]));
  const folders = new Map(all.flatMap(parentsOf).map((name) => [foldName(name), name]));
  for (const { path: name, kind } of await listEntries(folder)) {
    if (kind !== 'file') continue;
    const from = path.join(folder, name);
    const folded = foldName(name);
    // Hosts and disks that ignore case would serve one of two names that differ only in it.
    const clash = [folded, ...parentsOf(folded)].map((at) => written.get(at)).find(Boolean);
    const misspelt = parentsOf(name).find((at) => (folders.get(foldName(at)) ?? at) !== at);
    if (clash !== undefined && (await digestOfFile(from)) !== files.get(clash)?.sha256)
      problems.push(
        problemOf(
          name,
          `Bayan writes a file of this name itself, /${clash}; rename this one or remove it`,
        ),
      );
    else if (folders.has(folded))
      problems.push(
        problemOf(
          name,
          `Bayan writes a folder of this name itself, /${folders.get(folded) ?? folded}/; rename this file or remove it`,
        ),
      );
    else if (misspelt !== undefined)
      problems.push(
        problemOf(
          name,
          `Bayan writes a folder of this name itself, /${folders.get(foldName(misspelt)) ?? ''}/; write its name like that`,
        ),
      );
    else await add(name, from);
  }
  if (problems.length > 0) throw new BayanError('content', formatProblems(problems));
  return [...files.values()];
}

const problemOf = (file: string, message: string): Problem =>
  problemAt(`${publicFolder}/${file}`, fileStart, 'public-file', message);

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
