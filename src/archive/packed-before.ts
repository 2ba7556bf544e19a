import { crc32, inflateRawSync } from 'node:zlib';

/** The deflated contents of a ZIP that the same code has made before: what is in it need not be deflated again. */
export class PackedBefore {
  readonly #deflated = new Map<string, Uint8Array>();

  /** @param zip a ZIP of Bayan. One that is none, or that has 65,535 files or more, counts as empty. */
  constructor(zip: Buffer) {
    try {
      this.#read(zip);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#deflated.clear();
    }
  }

  /** Returns the raw deflate of a content, if the ZIP has it. */
  deflated(bytes: Uint8Array): Uint8Array | undefined {
    const deflated = this.#deflated.get(keyOf(crc32(bytes), bytes.length));
    return deflated && inflateRawSync(deflated).equals(bytes) ? deflated : undefined;
  }

  #read(zip: Buffer): void {
    const end = zip.length - 22;
    const count = zip.readUInt16LE(end + 10);
    if (zip.readUInt32LE(end) !== 0x06054b50 || count === 0xffff) return;
    let at = zip.readUInt32LE(end + 16);
    for (let index = 0; index < count; index += 1) {
      const [sum, packedSize, size] = [16, 20, 24].map((field) => zip.readUInt32LE(at + field));
      const start = zip.readUInt32LE(at + 42);
      const content = start + 30 + lengths(zip, start + 26, 2);
      if (packedSize !== undefined && size !== undefined && packedSize < size)
        this.#deflated.set(keyOf(sum, size), zip.subarray(content, content + packedSize));
      at += 46 + lengths(zip, at + 28, 3);
    }
  }
}

const keyOf = (sum: number | undefined, size: number): string => `${String(sum)} ${size}`;

/** Returns the sum of as many fields of two bytes: the lengths of what follows a header. */
const lengths = (zip: Buffer, at: number, count: number): number =>
  Array.from({ length: count }, (_, field) => zip.readUInt16LE(at + 2 * field)).reduce(
    (sum, length) => sum + length,
    0,
  );
