import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { ByteRange } from '../archive/byte-range.ts';

/** A file to which bytes are appended as they come, until they are needed in another order. */
export class Spool {
  readonly file: string;
  readonly #descriptor: number;
  #length = 0;

  constructor(file: string) {
    this.file = file;
    this.#descriptor = openSync(file, 'wx+');
  }

  /** Appends bytes, and returns where they are. */
  add(bytes: Uint8Array): ByteRange {
    const start = this.#length;
    for (let written = 0; written < bytes.length;)
      written += writeSync(this.#descriptor, bytes, written);
    this.#length += bytes.length;
    return { start, end: this.#length };
  }

  /** Returns bytes that were appended. */
  read({ start, end }: ByteRange): Buffer {
    const bytes = Buffer.allocUnsafe(end - start);
    for (let read = 0; read < bytes.length;) {
      const more = readSync(this.#descriptor, bytes, read, bytes.length - read, start + read);
      if (more === 0) throw new Error(`${this.file} is shorter than it was`);
      read += more;
    }
    return bytes;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
