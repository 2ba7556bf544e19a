import { closeSync, constants, fstatSync, openSync } from 'node:fs';

// Windows has no such flag, and no pipes in folders.
const flags = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

/** Opens a file to read it. Throws if it is no plain file: to open a pipe could wait forever. */
export function openPlain(file: string): number {
  const descriptor = openSync(file, flags);
  if (fstatSync(descriptor).isFile()) return descriptor;
  closeSync(descriptor);
  throw Object.assign(new Error(`${file} is not a plain file`), { code: 'ENXIO', path: file });
}
