import { open } from 'node:fs/promises';
import { naming } from '../domain/disk-error.ts';

/** Writes a file in parts. */
export interface PartWriter {
  /** Returns how many bytes it has so far. */
  readonly length: () => number;
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

/** How many bytes are written at once. */
const bufferSize = 1 << 20;

/** Calls `use` with a writer of a new file, and writes small parts together. */
export async function writeInParts<Result>(
  out: string,
  use: (writer: PartWriter) => Promise<Result>,
): Promise<Result> {
  await using handle = await open(out, 'w');
  let [length, waiting] = [0, 0];
  let parts: Uint8Array[] = [];
  const flush = async () => {
    const bytes = Buffer.concat(parts);
    [parts, waiting] = [[], 0];
    await naming(out, handle.writeFile(bytes));
  };
  const result = await use({
    length: () => length,
    write: async (bytes) => {
      parts.push(bytes);
      length += bytes.length;
      waiting += bytes.length;
      if (waiting >= bufferSize) await flush();
    },
  });
  await flush();
  return result;
}
