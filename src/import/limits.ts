import { BayanError } from '../domain/bayan-error.ts';

const KB = 1024;
const MB = 1024 * KB;

/** What a file may hold at most. No statement comes near to it; what does is broken, or meant to fill the memory. */
export const limits = {
  /** Bytes of a file as it was received. */
  file: 64 * MB,
  /** Bytes of a text file. */
  text: 512 * KB,
  /** Characters of a paragraph: what reads Markdown needs ever more time for longer ones. */
  paragraph: 20_000,
  /** Files in a package. */
  entries: 4096,
  /** Bytes of all files of a package, unpacked. */
  unpacked: 256 * MB,
  /** Bytes of one XML file of a package, unpacked. */
  xml: 16 * MB,
  /** How many times larger a file of a package may become by unpacking, from `expansionFrom` bytes on. */
  expansion: 200,
  expansionFrom: MB,
  /** How deep the elements of an XML file may stand in each other, and how many there may be. */
  depth: 200,
  elements: 80_000,
  /** Bytes of a picture, and of all. */
  picture: 20 * MB,
  pictures: 60 * MB,
} as const;

/** Bytes as people read them: `64 MB`. */
export const megabytes = (bytes: number): string =>
  bytes < MB ? `${Math.ceil(bytes / KB)} KB` : `${Math.round(bytes / MB)} MB`;

/** Throws {@link BayanError} for a paragraph that is longer than any. */
export function refuseLongParagraph(length: number): void {
  if (length <= limits.paragraph) return;
  throw new BayanError(
    'import',
    `has a paragraph of ${length} characters, and the limit is ${limits.paragraph}: split it with empty lines, and import it again.`,
  );
}
