const noPermission =
  'you do not have permission. Change the permissions of the file and its folder.';
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
  EMFILE: 'too many files are open. Close other programs, and run this again.',
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

/** Returns which path an error of the disk is about, why, and what to do; `undefined` if it is not one. */
export function describeDiskError(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path = 'A file', dest } = error as NodeJS.ErrnoException & { dest?: string };
  const reason = reasons[code];
  // A full disk is the one that is copied to.
  const place = reason === noSpace && dest !== undefined ? dest : path;
  return reason === undefined ? undefined : `${place} cannot be read or written: ${reason}`;
}
