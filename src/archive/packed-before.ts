import { crc32, inflateRawSync } from 'node:zlib';
import type { PackedContent } from './zip.ts';

/** The files of a ZIP that the same code has made before: what has not changed need not be made and deflated again. */
export class PackedBefore {
  readonly #files = new Map<string, PackedContent>();

  /** @param zip a ZIP of Bayan. One that is none, or that has 65,535 files or more, counts as empty. */
  constructor(zip: Buffer) {
    try {
      this.#read(zip);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#files.clear();
    }
  }

  /** Returns the text of the file at a path, and how the ZIP holds it; `undefined` if there is none. */
  text(path: string): { readonly source: string; readonly content: PackedContent } | undefined {
    const content = this.#files.get(path);
    if (!content) return undefined;
    const { packed, size } = content;
    const bytes = packed.length < size ? inflateRawSync(packed) : packed;
    return crc32(bytes) === content.crc32
      ? { source: Buffer.from(bytes).toString(), content }
      : undefined;
  }

  #read(zip: Buffer): void {
    const end = zip.length - 22;
    const count = zip.readUInt16LE(end + 10);
    if (zip.readUInt32LE(end) !== 0x06054b50 || count === 0xffff) return;
    let at = zip.readUInt32LE(end + 16);
    for (let index = 0; index < count; index += 1) {
      const [crc32 = 0, packedSize = 0, size = 0] = [16, 20, 24].map((field) =>
        zip.readUInt32LE(at + field),
      );
      const start = zip.readUInt32LE(at + 42);
      const content = start + 30 + lengths(zip, start + 26, 2);
      const path = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
      const packed = zip.subarray(content, content + packedSize);
      if (packed.length === packedSize) this.#files.set(path, { size, crc32, packed });
      at += 46 + lengths(zip, at + 28, 3);
    }
  }
}

/** Returns the sum of as many fields of two bytes: the lengths of what follows a header. */
const lengths = (zip: Buffer, at: number, count: number): number =>
  Array.from({ length: count }, (_, field) => zip.readUInt16LE(at + 2 * field)).reduce(
    (sum, length) => sum + length,
    0,
  );
