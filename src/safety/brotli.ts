import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { broken, maxSize, readContent, trailing } from './compressed.ts';
import { decompress } from './decompress.ts';
import { unreadable } from './finding.ts';
import type { PathReader } from './site-file.ts';

/**
 * Reads a Brotli file. Its format (RFC 7932) has blocks that are skipped, anywhere, and hold anything. So it must be exactly what
 * Brotli makes of its content, at any quality.
 */
export const readBrotli: PathReader = (file, inspection) => {
  if (/\.br\.br$/i.test(file.path)) return [unreadable('it is compressed twice with Brotli')];
  const bytes = file.bytes.subarray();
  let content: Buffer;
  try {
    const stream = decompress(brotliDecompressSync, bytes, maxSize);
    if (stream.consumed < bytes.length) return [trailing()];
    content = stream.content;
  } catch {
    return broken();
  }
  const faults = readContent(file, content, inspection);
  if (isReproduced(bytes, content)) return faults;
  return [
    ...faults,
    {
      found: 'a Brotli file that differs from what Brotli makes of its content',
      advice: 'Compress it again with the program brotli or with Node, or leave that to the host.',
    },
  ];
};

/** The most common qualities first. */
const qualities = [11, 9, 6, 5, 4, 8, 7, 3, 2, 1, 0, 10];

/** The size of a content that is compressed with the first qualities only, since each takes seconds. */
const large = 4 << 20;

/** Returns whether Brotli makes these bytes of the content, with any setting of its program or of Node. */
function isReproduced(bytes: Buffer, content: Buffer): boolean {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_MODE } =
    constants;
  const window = windowOf(bytes[0] ?? 0);
  const isLarge = content.length > large;
  const modes = [constants.BROTLI_MODE_GENERIC, constants.BROTLI_MODE_TEXT];
  return qualities.slice(0, isLarge ? 5 : undefined).some((quality) =>
    [0, content.length].some((hint) =>
      modes.slice(0, isLarge ? 1 : undefined).some((mode) =>
        brotliCompressSync(content, {
          params: {
            [BROTLI_PARAM_QUALITY]: quality,
            [BROTLI_PARAM_LGWIN]: window,
            [BROTLI_PARAM_SIZE_HINT]: hint,
            [BROTLI_PARAM_MODE]: mode,
          },
        }).equals(bytes),
      ),
    ),
  );
}

/** Returns the size of the window, as a power of two, that the first byte states; at least the smallest that Brotli takes. */
function windowOf(first: number): number {
  if ((first & 1) === 0) return 16;
  const [large, small] = [(first >> 1) & 7, (first >> 4) & 7];
  if (large > 0) return 17 + large;
  return small === 0 ? 17 : Math.max(10, 8 + small);
}
