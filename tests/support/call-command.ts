import { parseArgs } from 'node:util';
import type { Command } from '../../src/cli/command.ts';
import { isBayanError } from '../../src/domain/bayan-error.ts';
import type { Result } from './run.ts';

/** Runs a command of the editors' tool on a root within this process: a second of starting Node less than `runBayan`. */
export async function callCommand(
  command: Command,
  root: string,
  ...args: readonly string[]
): Promise<Result> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: command.options,
  });
  let stdout = '';
  const print = (text: string) => {
    stdout += `${text}\n`;
  };
  try {
    await command.run({ root, words: positionals, options: values, print });
    return { code: 0, stdout, stderr: '' };
  } catch (error) {
    if (!isBayanError(error)) throw error;
    return { code: error.exitCode, stdout, stderr: `${error.message}\n` };
  }
}
