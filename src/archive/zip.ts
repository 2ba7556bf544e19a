import { deflateSync } from 'fflate';
import { crc32 } from 'node:zlib';
import { directoryEntry, endOfDirectory, localHeader } from './zip-format.ts';

/** A file of an archive. */
export interface ArchiveFile {
  /** In the archive, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The content of a file as ZIPs hold it. The same content can be in several ZIPs. */
export interface PackedContent {
  readonly size: number;
  readonly crc32: number;
  /** Raw deflate if it is shorter than `size`. Otherwise the content as it is. */
  readonly packed: Uint8Array;
}

/** Files that are compressed already. */
const compressed = /\.(png|jpe?g|webp|avif|pdf|epub|zip|xdc|woff2|gz|br)$/;

/** Returns whether ZIPs store the file at a path as it is, because it is compressed already. */
export const isStored = (path: string): boolean => compressed.test(path);

/**
 * Returns the content of a file as ZIPs hold it: the same bytes on every machine, which zlib does not promise.
 * @param stored whether it is stored in any case
 */
export function packContent(
  path: string,
  bytes: Uint8Array,
  { stored = false }: { readonly stored?: boolean } = {},
): PackedContent {
  const deflated = stored || isStored(path) ? undefined : deflateSync(bytes, { level: 9 });
  return {
    size: bytes.length,
    crc32: crc32(bytes),
    packed: deflated && deflated.length < bytes.length ? deflated : bytes,
  };
}

/**
 * Returns a ZIP of files in their order: the same bytes on every machine and at any time. Every file has the earliest date of a
 * ZIP and the same permissions.
 * @param stored paths of files without compression, such as the `mimetype` of an EPUB
 */
export const zip = (
  files: readonly ArchiveFile[],
  stored: readonly string[] = [],
): Buffer<ArrayBuffer> =>
  zipOfPacked(
    files.map(({ path, bytes }) => ({
      path,
      ...packContent(path, bytes, { stored: stored.includes(path) }),
    })),
  );

/** Returns a ZIP of files in their order, of which the contents are packed already. */
export function zipOfPacked(
  files: readonly (PackedContent & { readonly path: string })[],
): Buffer<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { packed, ...file } of files) {
    const header = { ...file, packedSize: packed.length, start: at };
    const local = localHeader(header);
    parts.push(local, packed);
    directory.push(directoryEntry(header));
    at += local.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...parts, ...directory, endOfDirectory(files.length, size, at)]);
}
