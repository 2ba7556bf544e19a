import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The most commits of a file to look at. An edition usually has a handful. */
export const limit = 500;

/** Why there is no git history. */
export interface NoHistory {
  readonly reason: string;
}

/** Returns the newest commits that changed `file` (a path in `root`), at most {@link limit}, newest first. */
export async function commitsOf(root: string, file: string): Promise<string[] | NoHistory> {
  try {
    const log = await git(root, 'log', '--format=%H', '-n', String(limit), '--', file);
    return log.toString().split('\n').filter(Boolean);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      reason:
        code === 'ENOENT'
          ? 'git is not installed'
          : 'this folder is not in a git repository, or has no commits yet',
    };
  }
}

/** Returns a file of `root` as it was in a commit; `undefined` if the commit does not have it. */
export async function fileAt(
  root: string,
  commit: string,
  file: string,
): Promise<Uint8Array | undefined> {
  try {
    return await git(root, 'cat-file', 'blob', `${commit}:./${file}`);
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
 * Returns the lines that commits removed from `file` (a path in `root`), newest first; none without a git history. Looks at the
 * newest {@link limit} commits of the file. A merge that drops lines of either side counts, too.
 */
export async function removedLines(root: string, file: string): Promise<RemovedLines[]> {
  // One line of context shows whether any line was left.
  // An attribute such as -diff must not hide them.
  const format = ['--patch', '--text', '--unified=1', '--no-color'];
  const patch = [...format, '--no-ext-diff', '--no-textconv'];
  const all = ['--full-history', '-m', '-n', String(limit), '--format=%x00%H'];
  const log = await git(root, 'log', ...all, ...patch, '--', file).catch(() => undefined);
  const commits = log?.toString().split('\0').slice(1) ?? [];
  return commits.flatMap((entry): RemovedLines[] => {
    const [commit = '', ...diff] = entry.split('\n');
    const hunks = diff.slice(diff.findIndex((line) => line.startsWith('@@')));
    const lines = hunks.filter((line) => line.startsWith('-')).map((line) => line.slice(1));
    return lines.length === 0
      ? []
      : [{ commit, lines, isAll: !hunks.some((line) => /^ \S/.test(line)) }];
  });
}

/** The author and the committer of a commit, with their time zones. */
export interface CommitMakers {
  readonly commit: string;
  readonly names: readonly string[];
  readonly emails: readonly string[];
  /** `+0330`. */
  readonly zones: readonly string[];
}

/** Returns the authors and committers of the commits in a range (`main..HEAD`), newest first. */
export async function makersOf(
  root: string,
  range: readonly string[],
): Promise<CommitMakers[] | NoHistory> {
  // A name may contain anything except a line break and NUL.
  const format = ['%H', '%an', '%cn', '%ae', '%ce', '%ad', '%cd'].join('%x00');
  try {
    const log = await git(root, 'log', `--format=${format}`, '--date=format:%z', ...range, '--');
    const lines = log.toString().split('\n').filter(Boolean);
    return lines.map((line) => {
      const [commit = '', an = '', cn = '', ae = '', ce = '', ad = '', cd = ''] = line.split('\0');
      return { commit, names: [an, cn], emails: [ae, ce], zones: [ad, cd] };
    });
  } catch (error) {
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return {
      reason: isAbsent
        ? 'git is not installed'
        : 'this folder is not in a git repository, or does not have these commits',
    };
  }
}

/** Options of all commands. Users may have configured git to print signatures. */
const options = ['--no-pager', '--literal-pathspecs', '-c', 'log.showSignature=false'];

/** Runs git in the folder, without a shell, and without the variables that a git hook sets if it runs this command. */
async function git(root: string, ...args: string[]): Promise<Buffer> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
  );
  const { stdout } = await run('git', [...options, ...args], {
    cwd: root,
    env: { ...env, GIT_OPTIONAL_LOCKS: '0' },
    encoding: 'buffer',
    timeout: 30_000,
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout;
}
