import { isBayanError } from '../domain/bayan-error.ts';

/** Runs a command. A {@link BayanError} is printed and sets the exit code; any other error is a bug and shows its stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!isBayanError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
