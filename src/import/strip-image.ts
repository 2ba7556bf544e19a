import type { ImageExtension } from '../domain/image.ts';
import { kindOf } from '../images/kinds.ts';

/** An image without metadata. */
export interface StrippedImage {
  readonly bytes: Buffer;
  /** The parts of the original that it consists of. */
  readonly kept: readonly (readonly [start: number, end: number])[];
  readonly extension: ImageExtension;
  /** How many blocks of metadata were removed. */
  readonly dropped: number;
  /** What the editor has to look at. */
  readonly reviewNotes: readonly string[];
}

/** How many bytes before and after the content of a metadata block belong to it. WebP needs more than cutting. */
const frames: Partial<Record<ImageExtension, readonly [before: number, after: number]>> = {
  jpg: [4, 0],
  png: [8, 4],
  gif: [3, 0],
};

/**
 * Removes all metadata from an image (EXIF, XMP, comments, bytes after its end), and leaves its pixels unchanged. If that is
 * not possible, returns the reason, in words that follow "it". The content of `bytes` changes.
 */
export function stripImage(bytes: Buffer): StrippedImage | string {
  const kind = kindOf(bytes);
  if (!kind)
    return 'is in a format that browsers do not show (such as EMF, WMF or TIFF); save it as PNG or JPEG, and put it next to the text';
  const { extras, broken } = kind.read(bytes);
  if (broken !== undefined) return `cannot be read (${broken}); ask for it again`;
  const frame = frames[kind.extension];
  if (extras.length > 0 && !frame) return unstripped(kind.name);
  if (extras.length === 0)
    return {
      bytes,
      kept: [[0, bytes.length]],
      extension: kind.extension,
      dropped: 0,
      reviewNotes: [],
    };
  const reviewNotes = extras.flatMap(reviewNotesOf);
  const [before = 0, after = 0] = frame ?? [];
  const kept: (readonly [start: number, end: number])[] = [];
  let at = 0;
  for (const { what, content } of extras) {
    const start = content.byteOffset - bytes.byteOffset;
    const isTail = what.includes('after the end');
    kept.push([at, isTail ? start : start - before]);
    at = start + content.length + (isTail ? 0 : after);
  }
  kept.push([at, bytes.length]);
  const stripped = closeUp(bytes, kept);
  const again = kind.read(stripped);
  if (again.broken !== undefined || again.extras.length > 0) return unstripped(kind.name);
  return {
    bytes: stripped,
    kept,
    extension: kind.extension,
    dropped: extras.length,
    reviewNotes,
  };
}

/** Moves the kept parts of `bytes` to its start, and returns them. A second buffer would take as much memory again. */
function closeUp(bytes: Buffer, kept: StrippedImage['kept']): Buffer {
  let size = 0;
  for (const [start, end] of kept) {
    bytes.copyWithin(size, start, end);
    size += end - start;
  }
  return bytes.subarray(0, size);
}

const unstripped = (name: string): string =>
  `is a ${name} with metadata that cannot be removed here; save it as PNG without metadata, and put it next to the text`;

/** Review notes on removed metadata that changes how the image looks. */
function reviewNotesOf({ content }: { readonly content: Buffer }): string[] {
  const name = content.toString('latin1', 0, 12);
  if (name === 'ICC_PROFILE\0')
    return ['its colour profile (ICC) was removed, so its colours can look paler now'];
  if (!name.startsWith('Exif\0\0')) return [];
  const turned = orientationOf(content.subarray(6));
  return turned > 1
    ? [
        'the camera was turned when it was taken, so it can now lie on its side: rotate it in an image editor, and save it',
      ]
    : [];
}

/** Returns the orientation (tag 274) in EXIF; 1 is upright. */
function orientationOf(tiff: Buffer): number {
  if (tiff.length < 14) return 1;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let index = 0; index < short(directory); index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return 1;
    if (short(entry) === 274) return short(entry + 8);
  }
  return 1;
}
