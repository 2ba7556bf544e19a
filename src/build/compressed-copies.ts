import { hash } from 'node:crypto';
import { brotliCompressSync, constants, crc32 } from 'node:zlib';
import { packContent } from '../archive/zip.ts';
import {
  copyName,
  encodings,
  isCopied,
  smallestCopied,
  type Encoding,
} from '../domain/compressed-copy.ts';
import type { MadeSite } from './made-file.ts';

/** A compressed copy that a site may have. */
export interface Copy {
  /** The file that it is a copy of. */
  readonly of: string;
  readonly encoding: Encoding;
  /** The digest of what it is made of. */
  readonly key: string;
}

/**
 * Returns the compressed copies that a site may have, by their names. Whether there is one depends on the size of its file. A file
 * of the site's own under the name of a copy stays what it is.
 * @param keys the digest of what each file is made of, by its name
 */
export const copiesOf = (
  keys: ReadonlyMap<string, string>,
  wanted: readonly Encoding[],
): ReadonlyMap<string, Copy> =>
  new Map(
    Array.from(keys).flatMap(([name, key]) =>
      isCopied(name)
        ? wanted.flatMap((encoding): [string, Copy][] =>
            keys.has(copyName(name, encoding))
              ? []
              : [
                  [
                    copyName(name, encoding),
                    { of: name, encoding, key: hash('sha256', `${encoding} ${key}`) },
                  ],
                ],
          )
        : [],
    ),
  );

/** Returns a function that returns whether a site that is made of the same as the last one has a file: a small one has no copies. */
export const expectedIn =
  (copies: ReadonlyMap<string, Copy>, { files }: Pick<MadeSite, 'files'>) =>
  (name: string): boolean => {
    const copy = copies.get(name);
    return copy === undefined || (files.get(copy.of)?.size ?? 0) >= smallestCopied;
  };

/** Returns a file compressed, or `undefined` if it is not smaller then. */
export function compressed(bytes: Uint8Array, encoding: Encoding): Uint8Array | undefined {
  const packed = encoding === 'br' ? brotli(bytes) : gzip(bytes);
  return packed.length < bytes.length ? packed : undefined;
}

/** Files of more bytes are not compressed as well as possible: that takes a second for each. */
const large = 1 << 20;

const brotli = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length > large ? 9 : 11 },
  });

/** Returns a gzip with the deflated content that `site.zip` has, and a header without a time and a system. */
function gzip(bytes: Uint8Array): Uint8Array {
  const { packed } = packContent('', bytes);
  // If deflate makes it no smaller, the content is as it is, and a gzip would be larger.
  if (packed.length >= bytes.length) return bytes;
  const end = Buffer.alloc(8);
  end.writeUInt32LE(crc32(bytes));
  end.writeUInt32LE(bytes.length % 2 ** 32, 4);
  return Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]), packed, end]);
}

/** Returns the names of the file that a name could be a compressed copy of. */
export function originalOf(name: string): { of: string; encoding: Encoding } | undefined {
  const encoding = encodings.find((one) => name.endsWith(`.${one}`));
  if (encoding === undefined) return undefined;
  const of = name.slice(0, -encoding.length - 1);
  return isCopied(of) ? { of, encoding } : undefined;
}
