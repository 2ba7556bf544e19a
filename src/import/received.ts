import { open, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { limits, megabytes } from './limits.ts';
import { BayanError } from '../domain/bayan-error.ts';
import { diskReason } from '../domain/disk-error.ts';

/** A received file: on disk, where only the requested bytes are read, or in memory, from standard input. */
export interface Received {
  /** The extension of its name, in lower case and with the dot; empty if it has none. */
  readonly extension: string;
  readonly size: number;
  /** At most `length` bytes from `start` on. */
  readonly read: (start: number, length: number) => Promise<Buffer>;
  readonly source: { readonly fd: number } | { readonly bytes: Buffer };
  readonly close: () => Promise<void>;
}

/** Opens a file. Throws {@link BayanError} if it is not a file or too large, before any of it is read. */
export async function openFile(path: string): Promise<Received> {
  const extension = /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '';
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw new BayanError('import', reasonOf(error));
  });
  try {
    const stats = await handle.stat();
    if (stats.isDirectory()) throw new BayanError('import', 'is a folder: name the file in it.');
    // A pipe has no size, and cannot be read from the middle.
    if (!stats.isFile()) {
      const received = await readStream(handle.createReadStream({ autoClose: false }), extension);
      await handle.close();
      return received;
    }
    refuseSize(stats.size);
    return onDisk(handle, extension, stats.size);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Reads a stream to its end. Throws {@link BayanError} as soon as it is too large. */
export async function readStream(stream: Readable, extension = ''): Promise<Received> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    refuseSize(size);
    chunks.push(bytes);
  }
  const bytes = Buffer.concat(chunks);
  return {
    extension,
    size,
    read: (start, length) => Promise.resolve(bytes.subarray(start, start + length)),
    source: { bytes },
    close: () => Promise.resolve(),
  };
}

function onDisk(handle: FileHandle, extension: string, size: number): Received {
  return {
    extension,
    size,
    read: async (start, length) => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - start)));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
      return buffer.subarray(0, bytesRead);
    },
    source: { fd: handle.fd },
    close: () => handle.close(),
  };
}

function refuseSize(size: number): void {
  if (size <= limits.file) return;
  throw new BayanError(
    'import',
    `is larger than ${megabytes(limits.file)}: check that it is the right file, or make its images smaller.`,
  );
}

function reasonOf(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'does not exist: check its name and its folder.';
  if (code === 'EACCES' || code === 'EPERM')
    return 'cannot be read, because you do not have permission: change its permissions, or copy it.';
  const reason = diskReason(error) ?? 'the file or its disk is damaged. Copy it again.';
  return `cannot be read: ${reason}`;
}
