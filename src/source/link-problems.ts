import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { problemAt, fileStart, type Problem } from '../domain/problem.ts';

/** The folders of a root that a build reads. */
const folders = ['content', 'public'] as const;

/**
 * Reports symbolic links, pipes, sockets and devices in `content/` and `public/` of a root: what they lead to may be outside the
 * site, and may be private. The two folders themselves may be links. Hidden files in `content/` are never read, so they are not
 * reported.
 */
export async function linkProblems(root: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const folder of folders) {
    const at = path.join(root, folder);
    const found = await stat(at).catch(ignoreMissing);
    if (!found) continue;
    if (!found.isDirectory()) {
      const message = 'this is a file; make it a folder, or rename it';
      problems.push(problemAt(folder, fileStart, 'stray-file', message));
      continue;
    }
    for (const entry of await readdir(at, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() || entry.isDirectory()) continue;
      const file = path.relative(root, path.join(entry.parentPath, entry.name));
      const name = file.split(path.sep).join('/');
      if (folder === 'content' && name.split('/').some((part) => part.startsWith('.'))) continue;
      problems.push(
        entry.isSymbolicLink()
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
            ),
      );
    }
  }
  return problems;
}

function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
