import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from './finding.ts';
import type { NameScanner } from './name-scanner.ts';

/** A Buffer, or a file on disk of which only the requested parts are read. */
export interface Bytes {
  readonly length: number;
  readonly subarray: (start?: number, end?: number) => Buffer;
}

/** The files of a folder or an archive. */
export interface Siblings {
  /** Whether there is a file at a path, relative to the folder or archive, with `/`. */
  readonly has: (path: string) => boolean;
}

/** A file of the built folder, of an archive, or of another file. */
export interface FileToInspect {
  /** Relative to the folder or archive, with `/`. */
  readonly path: string;
  readonly bytes: Bytes;
  /** The files of the same folder or archive, including this one. */
  readonly siblings: Siblings;
  /** The scheme and host of the site, as a feed gives them. Its addresses there are those of the site. */
  readonly origin?: string;
}

/**
 * What most readers see of a file. It has no path, so that what they find is the same in a file with the same content and
 * another name.
 */
export interface FileContent {
  readonly bytes: Bytes;
  /** Its text, if it was read: perhaps with names in place of long parts, for which {@link Inspection} has functions. */
  readonly text?: string;
  /** In lower case; empty if there is none. */
  readonly extension: string;
  /** Whether a relative path from this file leads to a file, or to a folder with an index.html. */
  readonly hasFile: (relative: string) => boolean;
  /** Whether the path of the file has this form. What was asked once is not the same for another path. */
  readonly isAt: (form: RegExp) => boolean;
  readonly origin?: string;
}

/** What readers see that need the path of a file, too. */
export type SiteFile = FileContent & FileToInspect;

/** Functions for readers. */
export interface Inspection {
  /** Finds names of the machine. */
  readonly names: NameScanner;
  /** Reads a file inside the current one. */
  readonly inspect: (file: FileToInspect) => Fault[];
  /**
   * Returns the faults that `read` finds in a part of a file. A part is not read again if it was clean in another file.
   * @param part what it is and all of its text, on which alone the result depends, besides what `read` asks of the file
   */
  readonly readPart: (
    part: string,
    file: FileContent,
    read: (file: FileContent) => Fault[],
  ) => Fault[];
  /** Whether Bayan made the file out of the texts. Their links were checked where they are written. */
  readonly isMade: boolean;
  /** The SHA-256 in Base64 of the script that the search page may have. */
  readonly script?: string | undefined;
  /** If the text has names instead of the payloads of `data:` URLs: returns the payload, or `undefined` if there is more than a name. */
  readonly payloadOf?: (written: string) => string | undefined;
  /** If the text has names instead of the contents of styles: returns the content. It is called once for each style. */
  readonly styleOf?: (written: string) => string;
}

/** Reads a file of one kind. */
export type Reader = (file: FileContent, inspection: Inspection) => Fault[];

/** Reads a file of one kind whose path matters, too. */
export type PathReader = (file: SiteFile, inspection: Inspection) => Fault[];

/** Returns the extension of a path in lower case, without the dot. */
export const extensionOf = (file: string): string =>
  /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';

/** Returns a file as its reader sees it. */
export const siteFileOf = (file: FileToInspect): SiteFile => ({
  ...file,
  extension: extensionOf(file.path),
  // The verdict on a file that asks for itself is not taken for another path.
  isAt: (form) => file.siblings.has(file.path) && form.test(file.path),
  hasFile: (relative) => {
    const { path: from, siblings } = file;
    if (relative === '') return siblings.has(from);
    const joined = path.posix.join(path.posix.dirname(from), relative);
    const target = joined.replace(/^\.\/?$/, '');
    return siblings.has(target) || siblings.has(`${target}index.html`);
  },
});

/** Opens a file on disk, calls `use` with it, and closes it. */
export function withFile<Result>(file: string, use: (bytes: Bytes) => Result): Result {
  const descriptor = openSync(file, 'r');
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
