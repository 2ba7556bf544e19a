import { BayanError } from '../domain/bayan-error.ts';
import { icoKind, kindOf, svgKind } from '../images/kinds.ts';
import { mediaKindOf } from '../media/kinds.ts';
import type { Received } from './received.ts';
import { stripAs, stripImage, type StrippedImage } from './strip-image.ts';
import { stripRecording } from './strip-recording.ts';

/** A file for the site with nothing in it but its content. */
export interface CleanFile {
  readonly bytes: Buffer;
  /** The extension of its format, without the dot. */
  readonly extension: string;
  /** What was left out, in the order of the file: `a segment APP1 (EXIF)`. */
  readonly leftOut: readonly string[];
  /** What the editor has to look at. */
  readonly notes: readonly string[];
}

/** A kind of file that is placed as a file, not as a text. */
interface Cleaner {
  /** Whether a file is of this kind, from its first bytes. */
  readonly isKind: (start: Buffer) => boolean;
  /** Returns the file without metadata. If that is not possible, returns the reason, in words that follow "it". */
  readonly clean: (bytes: Buffer) => CleanFile | string;
}

const cleanAs = (stripped: StrippedImage<string> | string): CleanFile | string => {
  if (typeof stripped === 'string') return stripped;
  const { removed, ...rest } = stripped;
  return { ...rest, leftOut: removed };
};

const pictures: Cleaner = {
  isKind: (start) => kindOf(start) !== undefined,
  clean: (bytes) => cleanAs(stripImage(bytes)),
};

const icons: Cleaner = {
  isKind: (start) => icoKind.begins(start.toString('latin1')),
  clean: (bytes) => cleanAs(stripAs(icoKind, bytes)),
};

const drawings: Cleaner = {
  isKind: (start) =>
    /^(?:\xef\xbb\xbf)?\s*</.test(start.toString('latin1')) &&
    svgKind.begins(start.toString('latin1')),
  clean: (bytes) => cleanAs(stripAs(svgKind, bytes)),
};

const recordings: Cleaner = {
  isKind: (start) => mediaKindOf(start) !== undefined,
  clean: stripRecording,
};

/** Every kind of file that is placed as a file. */
const cleaners: readonly Cleaner[] = [pictures, icons, drawings, recordings];

/**
 * Returns a received file without metadata; `undefined` if it is not a picture or of another kind that is placed as a file. Throws
 * {@link BayanError} if it cannot be cleaned.
 */
export async function cleanFile(file: Received): Promise<CleanFile | undefined> {
  const start = await file.read(0, 4096);
  const cleaner = cleaners.find(({ isKind }) => isKind(start));
  if (!cleaner) return undefined;
  const cleaned = cleaner.clean(await file.read(0, file.size));
  if (typeof cleaned === 'string') throw new BayanError('import', `${cleaned}.`);
  return cleaned;
}
