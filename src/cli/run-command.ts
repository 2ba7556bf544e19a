import { Failure } from '../domain/failure.ts';

/** Runs a command to its end: a {@link Failure} is said plainly, anything else is a fault of ours and shows its stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.code;
  }
}
