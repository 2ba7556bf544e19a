import { BayanError } from '../domain/bayan-error.ts';
import { byCodePoint } from './folder.ts';

/** The file in the ZIP with the digests of all others. After unpacking, `sha256sum -c SHA256SUMS` checks them. */
export const sumsFile = 'SHA256SUMS';

/**
 * A list for `sha256sum -c`: a line `<sha-256>  <path>` for each file, sorted by path. Throws {@link BayanError} for a name
 * that `sha256sum` would misread.
 * @param digests the SHA-256 of each file, in hex, by path
 */
export function digestList(digests: ReadonlyMap<string, string>): string {
  return [...digests]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([path, digest]) => {
      if (/[\\\n\r]|^-$/.test(path))
        throw new BayanError(
          'archive',
          `The file ${JSON.stringify(path)} cannot be listed in ${sumsFile}: sha256sum misreads a backslash or a line break in a name, and "-". Rename it.`,
        );
      return `${digest}  ${path}\n`;
    })
    .join('');
}
