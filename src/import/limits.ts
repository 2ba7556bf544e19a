import { BayanError } from '../domain/bayan-error.ts';

const KB = 1024;
const MB = 1024 * KB;

/** Limits for received files. They are far above any statement, and protect from files that exhaust the memory. */
export const limits = {
  /** Bytes of a received file. */
  file: 64 * MB,
  /** Bytes of a text file. */
  text: 512 * KB,
  /** Characters of a paragraph. The time to parse Markdown grows faster than its length. */
  paragraph: 20_000,
  /** Files in a package. */
  entries: 4096,
  /** Bytes of all files of a package, unpacked. */
  unpacked: 256 * MB,
  /** Bytes of one XML file of a package, unpacked. */
  xml: 16 * MB,
  /** The ratio of unpacked to packed size, for files of a package above `expansionFrom` bytes. */
  expansion: 200,
  expansionFrom: MB,
  /** How deeply the elements of an XML file are nested, and how many there are. */
  depth: 200,
  elements: 80_000,
  /** Bytes of one picture, and of all pictures. */
  picture: 20 * MB,
  pictures: 60 * MB,
} as const;

/** Returns a number of bytes as people read it: `64 MB`. */
export const megabytes = (bytes: number): string =>
  bytes < MB ? `${Math.ceil(bytes / KB)} KB` : `${Math.round(bytes / MB)} MB`;

/** Throws {@link BayanError} if a paragraph of `length` characters is too long. */
export function refuseLongParagraph(length: number): void {
  if (length <= limits.paragraph) return;
  throw new BayanError(
    'import',
    `has a paragraph of ${length} characters, and the limit is ${limits.paragraph}: split it with empty lines, and import it again.`,
  );
}
