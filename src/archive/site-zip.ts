import { deflateSync, Zip, type ZipInputFile } from 'fflate';
import { hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { BayanError } from '../domain/bayan-error.ts';
import { byCodePoint, listFolder } from './folder.ts';
import { optionsOf } from './zip.ts';

/** The file in the ZIP with the digests of all others. After unpacking, `sha256sum -c SHA256SUMS` checks them. */
const sumsFile = 'SHA256SUMS';

/**
 * Writes the files of a built site and a list of their digests to a ZIP: the same bytes on every machine and in every time
 * zone. It leaves out ZIPs and what `isLeftOut` selects, and keeps one file at a time in memory. Throws {@link BayanError} if
 * a name or the size does not fit into a ZIP.
 * @param out may be in `folder` if its name ends with .zip
 */
export async function writeSiteZip(
  folder: string,
  out: string,
  isLeftOut: (path: string) => boolean = () => false,
): Promise<void> {
  const all = await listFolder(folder);
  const files = all.filter((file) => !/\.zip$/i.test(file) && !isLeftOut(file));
  if (files.includes(sumsFile))
    throw new BayanError(
      'archive',
      `The site has a file ${sumsFile}, a name that its ZIP needs for the list of digests. Rename it.`,
    );
  checkZipLimits(files.length + 1, await sizeOf(folder, files));
  await pipeline(zipped(folder, files), createWriteStream(out));
}

/** More than this needs ZIP64, which fflate does not write and not every phone reads. */
const zipLimits = {
  /** The next number, 65,535, already means ZIP64. */
  files: 65_534,
  /** Before compression, with room below 2^32 for headers and files that do not shrink. */
  bytes: 4_000_000_000,
} as const;

/** Throws {@link BayanError} if so many files or bytes do not fit into one ZIP. */
export function checkZipLimits(files: number, bytes: number): void {
  if (files <= zipLimits.files && bytes <= zipLimits.bytes) return;
  const format = (value: number) => value.toLocaleString('en');
  throw new BayanError(
    'archive',
    `A ZIP can have at most ${format(zipLimits.files)} files and ${format(zipLimits.bytes)} bytes. This one would have ${format(files)} files and ${format(bytes)} bytes. Leave out a format, or split the statements into two sites.`,
  );
}

async function sizeOf(folder: string, files: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += (await stat(path.join(folder, file))).size;
  return bytes;
}

async function* zipped(folder: string, files: readonly string[]): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const digests = new Map<string, string>();
  for (const file of files) {
    const bytes = await readFile(path.join(folder, file));
    digests.set(file, hash('sha256', bytes));
    addFile(zip, file, bytes);
    yield* chunks.splice(0);
  }
  addFile(zip, sumsFile, Buffer.from(digestList(digests)));
  zip.end();
  yield* chunks;
}

/**
 * Adds a whole file, which is faster and smaller than the pieces of `ZipDeflate`. Files that do not shrink become a deflate stream
 * of level 0 and not stored entries. The size of a streamed entry follows its content, and programs that read from the start, such
 * as those in Java, refuse stored entries without a size.
 */
function addFile(zip: Zip, filename: string, bytes: Uint8Array): void {
  const { level, ...attributes } = optionsOf(filename);
  const file: ZipInputFile = {
    ...attributes,
    filename,
    size: bytes.length,
    crc: crc32(bytes),
    compression: 8,
  };
  zip.add(file);
  file.ondata?.(null, deflateSync(bytes, { level }), true);
}

/**
 * A list for `sha256sum -c`: a line `<sha-256>  <path>` for each file, sorted by path. Throws {@link BayanError} for a name
 * that `sha256sum` would misread.
 * @param digests the SHA-256 of each file, in hex, by path
 */
export function digestList(digests: ReadonlyMap<string, string>): string {
  return [...digests]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([path, digest]) => {
      if (/[\\\n\r]|^-$/.test(path))
        throw new BayanError(
          'archive',
          `The file ${JSON.stringify(path)} cannot be listed in ${sumsFile}: sha256sum misreads a backslash or a line break in a name, and "-". Rename it.`,
        );
      return `${digest}  ${path}\n`;
    })
    .join('');
}
