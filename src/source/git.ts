import { spawn } from 'node:child_process';
import { devNull } from 'node:os';

/** Options of all commands. Users may have configured git to print signatures, and replaced objects hide what is pushed, as grafts do. */
const options = [
  '--no-pager',
  '--literal-pathspecs',
  '--no-replace-objects',
  '-c',
  'log.showSignature=false',
];

const maxOutput = 256 * 1024 * 1024;

/**
 * Runs git in a folder, without a shell, and without the variables that a git hook sets, and returns its output. Throws if git
 * is not installed (`ENOENT`), fails, or takes more than a minute.
 * @param input for its standard input
 */
export async function git(
  folder: string,
  args: readonly string[],
  input = '',
): Promise<Buffer<ArrayBuffer>> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
  );
  const child = spawn('git', [...options, ...args], {
    cwd: folder,
    env: { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_GRAFT_FILE: devNull },
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: 60_000,
  });
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    child.on('error', reject);
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxOutput) child.kill();
    });
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(chunks));
      else reject(new Error(`git ${args[0] ?? ''} failed with ${String(code)}`));
    });
    // Git may end before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
