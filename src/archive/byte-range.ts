import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Where bytes are in a file. */
export interface ByteRange {
  readonly start: number;
  /** The offset after the last byte. */
  readonly end: number;
}

/** Reads ranges of a file until it is disposed of. */
export interface RangeReader extends Disposable {
  /** Returns the bytes of a range, until the next call. Throws if the file ends before it. */
  readonly read: (range: ByteRange) => Buffer;
}

/**
 * Opens a file, such as the `site.zip` of the last build, to read ranges of it.
 * @param ahead how many bytes are read at once, for ranges that are asked for in their order
 */
export function openRanges(file: string, ahead = 0): RangeReader {
  const descriptor = openSync(file, 'r');
  let window = Buffer.alloc(ahead);
  let [from, length] = [0, 0];
  // At once, because a promise for each of 100,000 small ranges costs more than reading them.
  const fill = (start: number, needed: number) => {
    if (window.length < needed) window = Buffer.allocUnsafe(needed);
    [from, length] = [start, 0];
    while (length < needed) {
      const count = readSync(descriptor, window, length, window.length - length, start + length);
      if (count === 0) throw new Error(`${file} has fewer bytes than ${start + needed}`);
      length += count;
    }
  };
  return {
    read: ({ start, end }) => {
      if (start < from || end > from + length) fill(start, end - start);
      return window.subarray(start - from, end - from);
    },
    [Symbol.dispose]: () => {
      closeSync(descriptor);
    },
  };
}

/** Returns a function that reads whole files, each until the next call: a buffer for each of 100,000 files is much garbage. */
export function fileReader(): (file: string) => Buffer {
  let buffer = Buffer.alloc(0);
  return (file) => {
    const descriptor = openSync(file, 'r');
    try {
      const { size } = fstatSync(descriptor);
      if (buffer.length < size) buffer = Buffer.allocUnsafe(size);
      let length = 0;
      while (length < size) {
        const count = readSync(descriptor, buffer, length, size - length, length);
        if (count === 0) throw new Error(`${file} has fewer bytes than ${size}`);
        length += count;
      }
      return buffer.subarray(0, size);
    } finally {
      closeSync(descriptor);
    }
  };
}
