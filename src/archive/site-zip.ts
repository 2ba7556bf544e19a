import { deflateSync, Zip, type ZipInputFile } from 'fflate';
import { hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { BayanError } from '../domain/bayan-error.ts';
import { digestList } from './digest-list.ts';
import { listFolder } from './folder.ts';
import { refuseTooMuch } from './zip-limits.ts';
import { optionsOf } from './zip.ts';

/** The file in the ZIP with the digests of all others in it: `sha256sum -c SHA256SUMS` checks what was unpacked. */
export const sumsFile = 'SHA256SUMS';

/**
 * Writes the files of a built site into a ZIP, at its top as they stand in the folder, with their digests: the same bytes on
 * every machine, in every time zone. Without other ZIPs, and what `isLeftOut` says. It holds one file at a time in memory.
 * Throws {@link BayanError} where a name or the size does not go into a ZIP.
 * @param out may stand in the folder, where its name ends with .zip
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
      `The site has a file ${sumsFile}, and its ZIP needs that name for its own. Rename it.`,
    );
  refuseTooMuch(files.length + 1, await sizeOf(folder, files));
  await pipeline(zipped(folder, files), createWriteStream(out));
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
 * Adds a file as a whole, which is faster and smaller than in the pieces of `ZipDeflate`. What does not shrink is stored
 * within a deflate stream (level 0): entries that are stored outright and have their size after them, as in all streamed
 * archives, are refused by programs that read from the start, such as those of Java.
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
