import { zipSync, type ZipOptions } from 'fflate';

/** A file of an archive. */
export interface ArchiveFile {
  /** In the archive, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files that are compressed already. */
const compressed = /\.(png|jpe?g|webp|avif|pdf|epub|zip|xdc|woff2|gz|br)$/;

/**
 * A ZIP of files in their order: the same bytes on every machine and at any time. Every file has the earliest date of a ZIP
 * and the same permissions.
 * @param stored paths of files without compression, such as the `mimetype` of an EPUB
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

/** Returns the options of fflate for a file, in a ZIP written at once or streamed. */
export const optionsOf = (path: string, isStored = false) =>
  ({
    level: isStored || compressed.test(path) ? 0 : 9,
    // In local time, since fflate writes its parts.
    mtime: new Date(1980, 0, 1),
    os: 3,
    attrs: 0o100644 << 16,
  }) satisfies ZipOptions;
