import { zipSync, type ZipOptions } from 'fflate';

/** A file of an archive. */
export interface ArchiveFile {
  /** Its path in the archive, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What compresses no further. */
const compressed = /\.(png|jpe?g|webp|avif|pdf|epub|zip|xdc|woff2|gz|br)$/;

/**
 * A ZIP of files, in their order: the same bytes on every machine, in every time zone, at every time. Each file has the
 * earliest date that a ZIP can say and the same rights; `stored` are those that have to be found by programs that do not
 * inflate, as the `mimetype` of an EPUB.
 */
export function zip(
  files: readonly ArchiveFile[],
  stored: readonly string[] = [],
): Buffer<ArrayBuffer> {
  const entries = files.map(({ path, bytes }): [string, [Uint8Array, ZipOptions]] => [
    path,
    [bytes, optionsOf(path, stored.includes(path))],
  ]);
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}

/** How a file is put into an archive, whichever way that is written. */
export const optionsOf = (path: string, isStored = false) =>
  ({
    level: isStored || compressed.test(path) ? 0 : 9,
    // By the parts of local time: that is what fflate writes.
    mtime: new Date(1980, 0, 1),
    os: 3,
    attrs: 0o100644 << 16,
  }) satisfies ZipOptions;
