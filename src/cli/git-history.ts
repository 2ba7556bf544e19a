import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How many commits of a file are looked through: an edition has a handful. */
export const limit = 500;

/** Why there is no history to look in. */
export interface NoHistory {
  readonly reason: string;
}

/** The commits of `root` that have changed `file` (a path in it), newest first, at most {@link limit}. */
export async function commitsOf(root: string, file: string): Promise<string[] | NoHistory> {
  try {
    const log = await git(root, 'log', '--format=%H', '-n', String(limit), '--', file);
    return log.toString().split('\n').filter(Boolean);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      reason:
        code === 'ENOENT'
          ? 'there is no git on this machine'
          : 'this folder is in no git repository, or nothing has been committed there yet',
    };
  }
}

/** A file of `root` as it was in a commit; `undefined` where it was not there. */
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

/** Who made a commit, and in which zone of time: of its author, and of who put it there. */
export interface CommitMakers {
  readonly commit: string;
  readonly names: readonly string[];
  readonly emails: readonly string[];
  /** `+0330`. */
  readonly zones: readonly string[];
}

/** The makers of the commits of a range (`main..HEAD`), newest first. */
export async function makersOf(
  root: string,
  range: readonly string[],
): Promise<CommitMakers[] | NoHistory> {
  // A name may hold anything but a line break and this.
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
        ? 'there is no git on this machine'
        : 'this folder is in no git repository, or has no such commits',
    };
  }
}

/** Runs git as the folder has it: without a shell, and without what a hook of git that runs us has set for itself. */
async function git(root: string, ...args: string[]): Promise<Buffer> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
  );
  const { stdout } = await run('git', ['--no-pager', '--literal-pathspecs', ...args], {
    cwd: root,
    env: { ...env, GIT_OPTIONAL_LOCKS: '0' },
    encoding: 'buffer',
    timeout: 30_000,
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout;
}
