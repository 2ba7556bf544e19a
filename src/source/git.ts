import { spawn } from 'node:child_process';
import { lstat, realpath } from 'node:fs/promises';
import { devNull } from 'node:os';
import path from 'node:path';
import { BayanError, isBayanError } from '../domain/bayan-error.ts';
import { describeSystemError } from '../domain/system-error.ts';

/** Options of all commands. Users may have configured git to print signatures, and replaced objects hide what is pushed, as grafts do. */
const options = [
  '--no-pager',
  '--literal-pathspecs',
  '--no-replace-objects',
  '-c',
  'log.showSignature=false',
];

const maxOutput = 256 * 1024 * 1024;

/** How many milliseconds git may take. */
const minute = 60_000;

/**
 * Runs git in a folder, without a shell, and without the variables that a git hook sets, and returns its output. Throws if git
 * cannot be started, and {@link BayanError} if it fails or takes too long.
 * @param input for its standard input
 */
export async function git(
  folder: string,
  args: readonly string[],
  input = '',
  patience = minute,
): Promise<Buffer<ArrayBuffer>> {
  // A large process takes long to start another one.
  if (!(await mayHaveRepository(folder)))
    throw new BayanError('environment', `git ${args[0] ?? ''} failed: ${noRepository}.`);
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
  );
  const child = spawn('git', [...options, ...args], {
    cwd: folder,
    env: { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_GRAFT_FILE: devNull, LC_ALL: 'C' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let said = '';
    const fail = (reason: string) => {
      reject(new BayanError('environment', `git ${args[0] ?? ''} failed: ${reason}.`));
    };
    const stop = (reason: string) => {
      child.kill();
      // A program that git has started may keep its output open.
      child.stdout.destroy();
      child.stderr.destroy();
      fail(reason);
    };
    // The `timeout` of spawn would keep this process alive for a minute if git is not installed.
    const timer = setTimeout(() => {
      stop('it did not answer for a minute');
    }, patience);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxOutput) stop('its output is larger than 256 MiB');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (said.length < 1000) said += chunk.toString();
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(chunks));
      else fail(reasonIn(said) ?? (signal ? `it was stopped by ${signal}` : 'it gives no reason'));
    });
    // Git may end before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Returns why git could not be asked, as the end of a sentence without a full stop. */
export function whyNoGit(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'git is not installed';
  const message = isBayanError(error) ? error.message.replace(/^git \S+ failed: /, '') : undefined;
  return (message ?? describeSystemError(error) ?? 'git failed').replace(/\.$/, '');
}

/** Why git has nothing to list in a new repository. */
export const noCommits = 'the repository has no commits yet';

const noRepository = 'this folder is not in a git repository';

/** Returns whether git may find a repository: whether the folder or one above it has `.git`, or is a repository itself. */
async function mayHaveRepository(folder: string): Promise<boolean> {
  const start = await realpath(folder).catch(() => undefined);
  // The start of git fails with the reason.
  if (start === undefined) return true;
  for (let at = start; ; at = path.dirname(at)) {
    for (const name of ['.git', 'HEAD'])
      if (
        await lstat(path.join(at, name)).then(
          () => true,
          (error: unknown) => (error as NodeJS.ErrnoException).code !== 'ENOENT',
        )
      )
        return true;
    if (at === path.dirname(at)) return false;
  }
}

/** Returns the reason in what git wrote to standard error; `undefined` if it wrote nothing. */
function reasonIn(said: string): string | undefined {
  const [, folder] = /dubious ownership in repository at '(.*)'/.exec(said) ?? [];
  if (folder !== undefined)
    return `the repository belongs to another user. If you trust it, run: git config --global --add safe.directory ${folder}`;
  if (said.includes('not a git repository')) return noRepository;
  if (/does not have any commits yet|Needed a single revision|ambiguous argument 'HEAD'/.test(said))
    return noCommits;
  const [first = ''] = said.split('\n');
  return first === '' ? undefined : `git says "${first.replace(/^(?:fatal|error): /, '')}"`;
}
