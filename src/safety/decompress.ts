import type { ZlibOptions } from 'node:zlib';

type Decompressor = (bytes: Buffer, options: ZlibOptions & { maxOutputLength: number }) => unknown;

/** Returns the content of a compressed stream at the start of `bytes`, and how many of them the stream takes. Throws if it is broken. */
export function decompress(
  decompressor: Decompressor,
  bytes: Buffer,
  maxOutputLength: number,
): { content: Buffer; consumed: number } {
  // Its type does not know that `info` changes what it returns.
  const { buffer, engine } = decompressor(bytes, { maxOutputLength, info: true }) as {
    buffer: Buffer;
    engine: { bytesWritten: number };
  };
  return { content: buffer, consumed: engine.bytesWritten };
}
