import { isBayanError } from '../domain/bayan-error.ts';

/** Runs a command to its end: a {@link BayanError} is said plainly, anything else is a fault of ours and shows its stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!isBayanError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
