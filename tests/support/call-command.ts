import { Readable } from 'node:stream';
import type { Command } from '../../src/cli/command.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { isBayanError } from '../../src/domain/bayan-error.ts';
import type { Result } from './run.ts';

/** Runs a command on a root within this process, which saves a second compared to `runBayan`. */
export const callCommand = (command: Command, root: string, ...args: string[]): Promise<Result> =>
  callWithInput('', command, root, ...args);

/** Runs a command like {@link callCommand}, with text on standard input. */
export async function callWithInput(
  text: string | Buffer,
  command: Command,
  root: string,
  ...args: string[]
): Promise<Result> {
  let [stdout, stderr] = ['', ''];
  const { exitCode } = process;
  process.exitCode = 0;
  try {
    await command.run({
      root,
      cwd: root,
      ...parseArguments(command, args),
      stdin: Readable.from([Buffer.from(text)]),
      print: (line) => {
        stdout += `${line}\n`;
      },
      note: (line) => {
        stderr += `${line}\n`;
      },
    });
    return { code: process.exitCode, stdout, stderr };
  } catch (error) {
    if (!isBayanError(error)) throw error;
    return { code: error.exitCode, stdout, stderr: `${stderr}${error.message}\n` };
  } finally {
    process.exitCode = exitCode;
  }
}
