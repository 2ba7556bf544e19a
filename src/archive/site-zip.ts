import { BayanError } from '../domain/bayan-error.ts';
import type { ByteRange } from './byte-range.ts';
import { digestList, sumsFile } from './digest-list.ts';
import { byCodePoint } from './folder.ts';
import { writeInParts, type PartWriter, type WrittenInParts } from './part-writer.ts';
import { packContent } from './zip.ts';
import { directoryEntry, endOfDirectory, localHeader } from './zip-format.ts';

/** A file for the ZIP of a site. */
export interface SiteZipEntry {
  /** In the site, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly crc32: number;
  /** Of its content, in hex. */
  readonly sha256: string;
  /** Returns its raw deflate stream if that is shorter than `size`, otherwise its content. Called once, when it is written. */
  readonly deflated: () => Promise<Uint8Array> | Uint8Array;
}

/**
 * Writes the files of a site and a list of their digests to a new ZIP, and returns for each path where its packed content is in
 * it, and the digest of the ZIP. The same entries give the same bytes on every machine and in every time zone. It keeps one file at a time in memory. It
 * writes a ZIP64 if there are more than 65,534 files or 4 GB, and a plain ZIP otherwise. Throws {@link BayanError} for a name that
 * does not fit.
 * @param entries sorted by code point, see {@link byCodePoint}
 */
export const writeSiteZip = (
  out: string,
  entries: Iterable<SiteZipEntry> | AsyncIterable<SiteZipEntry>,
): Promise<WrittenInParts<ReadonlyMap<string, ByteRange>>> =>
  writeInParts(out, (writer) => writeEntries(writer, entries));

async function writeEntries(
  { length, write }: PartWriter,
  entries: Iterable<SiteZipEntry> | AsyncIterable<SiteZipEntry>,
): Promise<ReadonlyMap<string, ByteRange>> {
  const ranges = new Map<string, ByteRange>();
  const digests = new Map<string, string>();
  const directory: Buffer[] = [];
  const add = (path: string, packed: Uint8Array, sizes: { size: number; crc32: number }) => {
    const header = { ...sizes, path, packedSize: packed.length, start: length() };
    write(localHeader(header));
    const start = length();
    write(packed);
    directory.push(directoryEntry(header));
    return { start, end: start + packed.length };
  };
  let last: string | undefined;
  for await (const { path, size, crc32, sha256, deflated } of entries) {
    if (last !== undefined && byCodePoint(last, path) >= 0)
      throw new Error(`${path} comes after ${last} in a list that must be sorted`);
    if (path === sumsFile)
      throw new BayanError(
        'archive',
        `The site has a file ${sumsFile}, a name that its ZIP needs for the list of digests. Rename it.`,
      );
    last = path;
    digests.set(path, sha256);
    const packed = deflated();
    ranges.set(
      path,
      add(path, packed instanceof Uint8Array ? packed : await packed, { size, crc32 }),
    );
  }
  const { packed, ...sizes } = packContent(sumsFile, Buffer.from(digestList(digests)));
  add(sumsFile, packed, sizes);
  const start = length();
  for (const entry of directory) write(entry);
  write(endOfDirectory(directory.length, length() - start, start));
  return ranges;
}
