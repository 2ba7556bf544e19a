import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { naming } from '../domain/disk-error.ts';

/** Writes a file in parts. */
export interface PartWriter {
  /** Returns how many bytes it has so far. */
  readonly length: () => number;
  /** Takes over a copy of the bytes. */
  readonly write: (bytes: Uint8Array) => void;
}

/** A file that was written in parts. */
export interface WrittenInParts<Result> {
  readonly result: Result;
  readonly size: number;
  /** Of its bytes, in hex. */
  readonly sha256: string;
}

/** How many bytes are written at once. */
const bufferSize = 1 << 20;

/** Calls `use` with a writer of a new file, and writes small parts together. */
export const writeInParts = <Result>(
  out: string,
  use: (writer: PartWriter) => Promise<Result>,
): Promise<WrittenInParts<Result>> => naming(out, write(out, use));

async function write<Result>(
  out: string,
  use: (writer: PartWriter) => Promise<Result>,
): Promise<WrittenInParts<Result>> {
  const descriptor = openSync(out, 'w');
  try {
    const sha256 = createHash('sha256');
    const buffer = Buffer.allocUnsafe(bufferSize);
    let [size, waiting] = [0, 0];
    const put = (bytes: Uint8Array) => {
      sha256.update(bytes);
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    };
    const flush = () => {
      put(buffer.subarray(0, waiting));
      waiting = 0;
    };
    const result = await use({
      length: () => size,
      write: (bytes) => {
        size += bytes.length;
        if (waiting + bytes.length > bufferSize) flush();
        if (bytes.length > bufferSize) put(bytes);
        else {
          buffer.set(bytes, waiting);
          waiting += bytes.length;
        }
      },
    });
    flush();
    return { result, size, sha256: sha256.digest('hex') };
  } finally {
    closeSync(descriptor);
  }
}
