import type { Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { problemAt, fileStart, type Problem } from '../domain/problem.ts';
import { contentPathOf } from './content-path.ts';

/** The folders of a root that a build reads. */
const folders = ['content', 'public'] as const;

/**
 * Reports what is no plain file where one must be, in `content/` and `public/` of a root: symbolic links, since what they lead to
 * may be outside the site, and may be private; pipes, sockets and devices; folders with the name of a file of `content/`. The two
 * folders themselves may be links. Hidden files in `content/` are never read, so they are not reported.
 */
export async function entryProblems(root: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const folder of folders) {
    const at = path.join(root, folder);
    const found = await stat(at).catch(ignoreMissing);
    if (!found?.isDirectory()) {
      if (found) problems.push(problemAt(folder, fileStart, 'stray-file', notFolder));
      else if (await isThere(at))
        problems.push(problemAt(folder, fileStart, 'symbolic-link', brokenLink));
      continue;
    }
    for (const entry of await readdir(at, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) continue;
      const name = path.relative(root, path.join(entry.parentPath, entry.name));
      const problem = problemOf(entry, folder, name.split(path.sep).join('/'));
      if (problem) problems.push(problem);
    }
  }
  return problems;
}

const notFolder = 'this is a file; make it a folder, or rename it';
const brokenLink =
  'this is a symbolic link that leads nowhere; correct it, or put a folder in its place';

/** Returns the problem of an entry that is no plain file; `undefined` if it may be there. */
function problemOf(entry: Dirent, folder: string, name: string): Problem | undefined {
  if (folder === 'content' && name.split('/').some((part) => part.startsWith('.')))
    return undefined;
  if (entry.isDirectory()) {
    if (folder !== 'content' || 'rule' in contentPathOf(name.slice(folder.length + 1)))
      return undefined;
    const message = 'this is a folder, and must be a file; rename it, or move it out of content/';
    return problemAt(name, fileStart, 'unreadable', message);
  }
  return entry.isSymbolicLink()
    ? problemAt(
        name,
        fileStart,
        'symbolic-link',
        'this is a symbolic link, and what it leads to may be outside the site; put the file or the folder itself here',
      )
    : problemAt(
        name,
        fileStart,
        'unreadable',
        'this is a pipe, a socket or a device; replace it with a plain file',
      );
}

const isThere = (at: string): Promise<boolean> =>
  lstat(at).then(
    () => true,
    () => false,
  );

function ignoreMissing(error: unknown): undefined {
  if (!['ENOENT', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
}
