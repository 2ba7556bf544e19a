import { BayanError, isBayanError } from '../domain/bayan-error.ts';
import { describeDiskError } from '../domain/disk-error.ts';

/** Runs a command. A known error is printed and sets the exit code; any other error is a bug and shows its stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const known = knownError(error);
    if (!known) throw error;
    process.stderr.write(`${known.message}\n`);
    process.exitCode = known.exitCode;
  }
}

/** Returns a {@link BayanError} as it is, and one for an error of the disk; `undefined` for any other error. */
export function knownError(error: unknown): BayanError | undefined {
  if (isBayanError(error)) return error;
  const described = describeDiskError(error);
  return described === undefined ? undefined : new BayanError('environment', described);
}
