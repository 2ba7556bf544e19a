import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Fault } from './finding.ts';
import type { NameScanner } from './name-scanner.ts';

/** A Buffer, or a file on disk of which only the requested parts are read. */
export interface Bytes {
  readonly length: number;
  readonly subarray: (start?: number, end?: number) => Buffer;
}

/** A file of the built folder, or of an archive in it. */
export interface SiteFile {
  /** Relative to the folder or archive, with `/`. */
  readonly path: string;
  readonly bytes: Bytes;
  /** The paths of all files of the same folder or archive, including this one. */
  readonly siblings: ReadonlySet<string>;
  /** The scheme and host of the site, as a feed gives them. Its addresses there are those of the site. */
  readonly origin?: string;
}

/** Functions for readers. */
export interface Inspection {
  /** Finds names of the machine. */
  readonly names: NameScanner;
  /** Reads a file inside the current one. */
  readonly inspect: (file: SiteFile) => Fault[];
  /** Whether the site has the same file at the same path, so that it need not be read again. */
  readonly isInSite: (path: string, bytes: Buffer) => boolean;
  /** Whether Bayan made the file out of the texts. Their links were checked where they are written. */
  readonly isMade: boolean;
}

/** Reads a file of one kind. */
export type Reader = (file: SiteFile, inspection: Inspection) => Fault[];

/** Opens a file on disk, calls `use` with it, and closes it. */
export function withFile<Result>(path: string, use: (bytes: Bytes) => Result): Result {
  const descriptor = openSync(path, 'r');
  try {
    const { size: length } = fstatSync(descriptor);
    return use({
      length,
      subarray: (start = 0, end = length) => {
        const from = Math.min(start, length);
        const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(end, length) - from));
        return buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, from));
      },
    });
  } finally {
    closeSync(descriptor);
  }
}
