import { BayanError, isBayanError } from '../domain/bayan-error.ts';

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

const noPermission =
  'you do not have permission. Change the permissions of the file and its folder.';

/** What is wrong with the disk, and what to do, by the code of a system error. Other codes are bugs. */
const diskErrors: Readonly<Record<string, string>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: 'the disk is read-only. Copy the folder to another disk, and run this there.',
  EISDIR: 'it is a folder, and must be a file. Rename or delete the folder.',
  ENOSPC: 'the disk is full. Free some space, and run this again.',
};

/** Returns a {@link BayanError} as it is, and one for an error of the disk; `undefined` for any other error. */
export function knownError(error: unknown): BayanError | undefined {
  if (isBayanError(error)) return error;
  if (!(error instanceof Error)) return undefined;
  const { code = '', path = 'A file' } = error as NodeJS.ErrnoException;
  const reason = diskErrors[code];
  return reason === undefined
    ? undefined
    : new BayanError('environment', `${path} cannot be read or written: ${reason}`);
}
