import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { BayanError } from '../../domain/bayan-error.ts';

/** A program to run, with its arguments. */
export interface Step {
  readonly program: string;
  readonly args: readonly string[];
  /** What it reads. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What it is for, for errors: `upload the site to example.org`. */
  readonly aim: string;
  /** What to do if it fails. */
  readonly remedy: string;
}

/** Runs a program, and returns what it prints. Throws {@link BayanError} if it fails or is missing. */
export async function runStep({
  program,
  args,
  input = '',
  env = {},
  aim,
  remedy,
}: Step): Promise<string> {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // A program that fails does not read its input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
  const [code, printed, reported] = await Promise.all([
    ended.catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new BayanError(
        'environment',
        `Could not ${aim}: ${program} is not installed.`,
        `Install it, on Debian and Ubuntu with: sudo apt install ${program === 'ssh' ? 'openssh-client' : program}`,
      );
    }),
    text(child.stdout).catch(() => ''),
    text(child.stderr).catch(() => ''),
  ]);
  if (code === 0) return printed;
  const last = reported.trim().split('\n').slice(-5).join('\n  ');
  throw new BayanError(
    'environment',
    `Could not ${aim}: ${program} ended with ${code}.${last === '' ? '' : `\n  ${last}\n`}`,
    remedy,
  );
}

/** Returns a step as a line for a terminal. */
export const lineOf = ({ program, args, input }: Step): string => {
  const words = [program, ...args].map((word) =>
    /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`,
  );
  return input === undefined
    ? words.join(' ')
    : `${words.join(' ')} <<'END'\n${input.trimEnd()}\nEND`;
};
