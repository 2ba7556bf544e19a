import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Fault } from './finding.ts';
import type { NameScanner } from './names.ts';

/** Bytes of which parts can be had: a Buffer, or a file on disk that is read part by part. */
export interface Bytes {
  readonly length: number;
  readonly subarray: (start?: number, end?: number) => Buffer;
}

/** A file as readers are given it: of the built folder, or of an archive in it. */
export interface SiteFile {
  /** With `/`, from the top of the folder or archive. */
  readonly path: string;
  readonly bytes: Bytes;
  /** The paths of all files of the same folder or archive, itself among them. */
  readonly siblings: ReadonlySet<string>;
}

/** What readers may ask for. */
export interface Inspection {
  /** Looks for the names of the machine. */
  readonly names: NameScanner;
  /** Reads a file that stands in the one at hand. */
  readonly inspect: (file: SiteFile) => Fault[];
  /** Whether the site has the same file at the same place, which is read there. */
  readonly isOfSite: (path: string, bytes: Buffer) => boolean;
}

/** Reads a file of one kind. */
export type Reader = (file: SiteFile, inspection: Inspection) => Fault[];

/** Opens a file on disk for as long as `use` needs it. */
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
