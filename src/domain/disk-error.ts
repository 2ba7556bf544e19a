import { causesOf, type SystemError } from './system-causes.ts';

const noPermission =
  'you do not have permission. Change the permissions of the file and its folder.';
const noFolder =
  'no folder can be made there. One of its parents is a link to a missing folder, or not on a disk. Use another folder.';
const notFolder = 'it is a file or a broken link, and must be a folder. Rename or delete it.';
const noSpace = 'the disk is full. Free some space, and run this again.';

/** What is wrong with the disk, and what to do, by the code of a system error. Other codes are bugs. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: 'the disk is read-only. Copy the folder to another disk, and run this there.',
  ENOSPC: noSpace,
  EDQUOT: noSpace,
  EIO: 'the disk reported an error (EIO). Check the disk, or use another one.',
  EBUSY:
    'another program uses it, or it is a mount point. Close the program, or use another folder.',
  ENOTDIR: 'one of its parents is a file. Move that file, or use another folder.',
  EISDIR: 'it is a folder, and must be a file. Rename or delete the folder.',
  ENOTEMPTY:
    'another program wrote into the folder meanwhile. Stop that program, and run this again.',
  EEXIST: 'another program wrote a file of that name meanwhile. Stop it, and run this again.',
  ENAMETOOLONG: 'the name is too long. Use a shorter path.',
  EMFILE:
    'too many files are open. Close other programs or raise the limit (ulimit -n), and run this again.',
  ENFILE: 'too many files are open. Close other programs, and run this again.',
  EXDEV: 'it is on another disk than its folder. Use another folder.',
  ELOOP: 'it is a link that leads to itself. Remove the link.',
  EFBIG: 'it is too large for this disk. Use another disk.',
  EMLINK: 'it has too many links. Use another folder.',
  ETXTBSY: 'it is a program that is running. Stop that program, and run this again.',
  ENXIO: 'it is not a plain file. Replace it with a file or a folder.',
  ENODEV: 'it is not a plain file. Replace it with a file or a folder.',
  ENOTSUP: 'this disk cannot do that. Use another disk.',
  EOPNOTSUPP: 'this disk cannot do that. Use another disk.',
  ENOSYS: 'this disk cannot do that. Use another disk.',
  EINVAL: 'this disk does not accept that name. Use another name or another disk.',
  EILSEQ: 'this disk does not accept that name. Use another name or another disk.',
  ESTALE: 'the disk of the network was lost. Connect it again, and run this again.',
  ENOTCONN: 'the disk of the network was lost. Connect it again, and run this again.',
  EHOSTDOWN: 'the disk of the network was lost. Connect it again, and run this again.',
  ENOMEM: 'there is not enough memory. Close other programs, and run this again.',
};

/**
 * Returns which path an error of the disk is about, why, and what to do; `undefined` if neither the error nor its cause is one.
 * @param folder where the file is if the error does not name it
 */
export function describeDiskError(error: unknown, folder?: string): string | undefined {
  for (const cause of causesOf(error)) {
    const reason = reasonOf(cause);
    if (reason === undefined) continue;
    const { path, dest } = cause;
    // A full disk is the one that is copied to.
    const place = reason === noSpace && dest !== undefined ? dest : path;
    const unnamed = folder === undefined ? 'A file' : `A file in ${folder}`;
    return `${place ?? unnamed} cannot be read or written: ${reason}`;
  }
  return undefined;
}

/** Returns why the disk refused, and what to do, in two sentences; `undefined` if an error is not of the disk. */
export const diskReason = (error: unknown): string | undefined =>
  error instanceof Error ? reasonOf(error) : undefined;

function reasonOf({ code = '', syscall }: SystemError): string | undefined {
  if (code === 'ENOENT' && syscall === 'mkdir') return noFolder;
  if (code === 'EEXIST' && syscall === 'mkdir') return notFolder;
  return Object.hasOwn(reasons, code) ? reasons[code] : undefined;
}

/** The calls on an open file. Their errors do not name it. */
const openFileCalls = new Set([
  'read',
  'write',
  'fsync',
  'fdatasync',
  'ftruncate',
  'fstat',
  'close',
]);

/** Waits for work on a file or folder. Adds its path to an error of the disk that names no file. */
export async function naming<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error) {
      const { syscall = '', path: named } = error as SystemError;
      if (named === undefined && openFileCalls.has(syscall)) Object.assign(error, { path });
    }
    throw error;
  }
}
