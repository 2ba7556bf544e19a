import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { limits, megabytes } from '../../limits.ts';
import type { Received } from '../../received.ts';
import { BayanError, isBayanError } from '../../../domain/bayan-error.ts';
import { bomb, damaged } from './refusals.ts';

/** The files of a ZIP archive. Each is read only when asked for. */
export interface Package {
  /** Their paths, without a leading `/`. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The content of a file, as a stream. */
  readonly open: (name: string) => Promise<Readable>;
  /** The content of a small file. Throws {@link BayanError} if it is larger than `most` bytes. */
  readonly bytes: (name: string, most: number) => Promise<Buffer>;
  readonly sizeOf: (name: string) => number;
}

/**
 * Opens a ZIP archive, and refuses what could exhaust the memory, before anything is unpacked. The sizes in its directory are
 * binding: a file that unpacks to more is damaged.
 */
export async function openPackage({ source }: Received): Promise<Package> {
  const { default: yauzl } = await import('yauzl');
  // These options make yauzl check sizes while unpacking, and refuse paths that lead out of the archive.
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true } as const;
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  try {
    zip = await ('fd' in source
      ? yauzl.fromFdPromise(source.fd, options)
      : yauzl.fromBufferPromise(source.bytes, options));
    if (zip.entryCount > limits.entries) throw bomb(`contains ${zip.entryCount} files`);
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw damaged(`it contains ${entry.fileName} twice`);
      entries.set(entry.fileName, entry);
      unpacked += entry.uncompressedSize;
      refuseEntry(entry);
      if (unpacked > limits.unpacked)
        throw bomb(`unpacks to more than ${megabytes(limits.unpacked)}`);
    }
  } catch (error) {
    if (isBayanError(error, 'import')) throw error;
    throw damaged('its ZIP archive is incomplete or broken');
  }
  const entryOf = (name: string): Entry => {
    const entry = entries.get(name);
    if (!entry) throw damaged(`${name} is missing`);
    return entry;
  };
  const openStream = (name: string) => zip.openReadStreamPromise(entryOf(name)).catch(broken(name));
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    sizeOf: (name) => entryOf(name).uncompressedSize,
    open: openStream,
    bytes: async (name, most) => {
      if (entryOf(name).uncompressedSize > most)
        throw bomb(`contains a file, ${name}, of ${megabytes(entryOf(name).uncompressedSize)}`);
      try {
        // One buffer of the right size: chunks that are joined would take twice the memory.
        const content = Buffer.allocUnsafe(entryOf(name).uncompressedSize);
        let size = 0;
        for await (const chunk of await openStream(name))
          size += (chunk as Buffer).copy(content, size);
        return content.subarray(0, size);
      } catch (error) {
        return broken(name)(error);
      }
    },
  };
}

function refuseEntry({ fileName, uncompressedSize, compressedSize, ...entry }: Entry): void {
  if (entry.generalPurposeBitFlag & 1)
    throw new BayanError(
      'import',
      'is a ZIP file with a password: unpack it, save it without a password, and import that.',
    );
  if (
    uncompressedSize > limits.expansionFrom &&
    uncompressedSize > limits.expansion * compressedSize
  )
    throw bomb(
      `contains a file, ${fileName}, that unpacks to ${Math.round(uncompressedSize / Math.max(1, compressedSize))} times its size`,
    );
}

const broken =
  (name: string) =>
  (error: unknown): never => {
    if (isBayanError(error, 'import')) throw error;
    throw damaged(`its ${name} cannot be unpacked`);
  };
