import { BayanError } from '../domain/bayan-error.ts';
import { byCodePoint } from './folder.ts';

/** What `sha256sum` writes with marks of its own, or takes for something else than a file. */
const misread = /[\\\n\r]|^-$/;

/**
 * A list of digests that `sha256sum -c` checks in the folder of the files: `<sha-256>  <path>`, a line for each, in the order
 * of paths. Throws {@link BayanError} for a name that programs read differently.
 * @param digests the SHA-256 of each file, in hex, by its path
 */
export function digestList(digests: ReadonlyMap<string, string>): string {
  return [...digests]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([path, digest]) => {
      if (misread.test(path))
        throw new BayanError(
          'archive',
          `The file ${JSON.stringify(path)} cannot stand in a list of digests: a backslash or a line break in a name, or "-" alone, means something else there. Rename it.`,
        );
      return `${digest}  ${path}\n`;
    })
    .join('');
}
