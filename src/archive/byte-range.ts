import { closeSync, openSync, readSync } from 'node:fs';

/** Where bytes are in a file. */
export interface ByteRange {
  readonly start: number;
  /** The offset after the last byte. */
  readonly end: number;
}

/** Reads ranges of a file until it is disposed of. */
export interface RangeReader extends Disposable {
  /** Throws if the file ends before the range. */
  readonly read: (range: ByteRange) => Buffer;
}

/** Opens a file, such as the `site.zip` of the last build, to read ranges of it. */
export function openRanges(file: string): RangeReader {
  const descriptor = openSync(file, 'r');
  return {
    // At once, because a promise for each of 100,000 small ranges costs more than reading them.
    read: ({ start, end }) => {
      const bytes = Buffer.allocUnsafe(end - start);
      let done = 0;
      while (done < bytes.length) {
        const count = readSync(descriptor, bytes, done, bytes.length - done, start + done);
        if (count === 0) throw new Error(`${file} has fewer bytes than ${end}`);
        done += count;
      }
      return bytes;
    },
    [Symbol.dispose]: () => {
      closeSync(descriptor);
    },
  };
}
