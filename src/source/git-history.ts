import { hash } from 'node:crypto';
import { git, whyNoGit } from './git.ts';

/** The most commits of a file to look at. An edition usually has a handful. */
export const limit = 500;

/** Why there is no git history. */
export interface NoHistory {
  readonly reason: string;
}

/** Returns the newest commits that changed `file` (a path in `root`), at most {@link limit}, newest first. */
export async function commitsOf(root: string, file: string): Promise<string[] | NoHistory> {
  try {
    const log = await git(root, ['log', '--format=%H', '-n', String(limit), '--', file]);
    return log.toString().split('\n').filter(Boolean);
  } catch (error) {
    return { reason: whyNoGit(error) };
  }
}

/** Returns a file of `root` as it was in a commit; `undefined` if the commit does not have it. */
export async function fileAt(
  root: string,
  commit: string,
  file: string,
): Promise<Uint8Array | undefined> {
  try {
    return await git(root, ['cat-file', 'blob', `${commit}:./${file}`]);
  } catch {
    return undefined;
  }
}

/**
 * Returns what the history of HEAD depends on: its commit, where the folder is in the repository, and the settings of git, which
 * decide how it shows changes. `undefined` without a commit, and for a shallow clone, whose history can become longer.
 */
export async function stateOfHistory(root: string): Promise<string | undefined> {
  try {
    const [head, settings] = await Promise.all([
      git(root, ['rev-parse', 'HEAD', '--is-shallow-repository', '--show-prefix']),
      git(root, ['config', '--list', '--null']),
    ]);
    const [commit = '', isShallow, prefix = ''] = head.toString().split('\n');
    return isShallow === 'false'
      ? hash('sha256', JSON.stringify([commit, prefix, settings.toString()]))
      : undefined;
  } catch {
    return undefined;
  }
}

/** Lines that a commit removed from a file. */
export interface RemovedLines {
  readonly commit: string;
  readonly lines: readonly string[];
  /** Whether no line of before was left. */
  readonly isAll: boolean;
}

/**
 * Returns the lines that commits removed from `file` (a path in `root`), newest first. Throws without a git history. Looks at the
 * newest {@link limit} commits of the file. A merge that drops lines of either side counts, too.
 */
export async function removedLines(root: string, file: string): Promise<RemovedLines[]> {
  // One line of context shows whether any line was left.
  // An attribute such as -diff must not hide them.
  const format = ['--patch', '--text', '--unified=1', '--no-color', '--diff-algorithm=myers'];
  const patch = [...format, '--no-ext-diff', '--no-textconv'];
  const all = ['--full-history', '-m', '-n', String(limit), '--format=%x00%H'];
  const log = await git(root, ['log', ...all, ...patch, '--', file]);
  const commits = log.toString().split('\0').slice(1);
  return commits.flatMap((entry): RemovedLines[] => {
    const [commit = '', ...diff] = entry.split('\n');
    const hunks = diff.slice(diff.findIndex((line) => line.startsWith('@@')));
    const lines = hunks.filter((line) => line.startsWith('-')).map((line) => line.slice(1));
    return lines.length === 0
      ? []
      : [{ commit, lines, isAll: !hunks.some((line) => /^ \S/.test(line)) }];
  });
}

/**
 * Returns the lines that any commit of any branch, also of a remote, has added to `file` (a path in `root`). The stash does not
 * count.
 */
export async function addedLines(root: string, file: string): Promise<string[] | NoHistory> {
  const format = ['--format=', '--patch', '--text', '--unified=0', '--no-color'];
  const patch = [...format, '--no-ext-diff', '--no-textconv'];
  const all = ['--full-history', '-m', '--exclude=refs/stash', '--all'];
  try {
    // A detached HEAD is on no branch; before the first commit there is none.
    const head = await git(root, ['rev-parse', '--verify', '--quiet', 'HEAD']).catch(
      () => undefined,
    );
    const log = await git(root, ['log', ...patch, ...all, ...(head ? ['HEAD'] : []), '--', file]);
    return log
      .toString()
      .split('\n')
      .filter((line) => line.startsWith('+'))
      .map((line) => line.slice(1));
  } catch (error) {
    return { reason: whyNoGit(error) };
  }
}
