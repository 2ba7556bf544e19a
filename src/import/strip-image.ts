import type { ImageExtension } from '../domain/image.ts';
import { kindOf, type ImageKind } from '../images/kinds.ts';
import type { Extra } from '../images/reading.ts';

/** An image with nothing in its file but itself. */
export interface StrippedImage<Extension extends string = ImageExtension> {
  readonly bytes: Buffer;
  readonly extension: Extension;
  /** What was removed: `a segment APP1 (EXIF)`. */
  readonly removed: readonly string[];
  /** What the editor has to look at. */
  readonly notes: readonly string[];
}

/** How often what is left is read again. A second reading can find what the first extra has hidden. */
const maxReadings = 6;

/**
 * Removes everything from an image that the privacy gate would refuse, and leaves its pixels unchanged. If that is not possible,
 * returns the reason, in words that follow "it".
 */
export function stripImage(bytes: Buffer): StrippedImage | string {
  const kind = kindOf(bytes);
  if (!kind)
    return 'is in a format that browsers do not show (such as EMF, WMF or TIFF); save it as PNG or JPEG, and put it next to the text';
  return stripAs(kind, bytes);
}

/** Removes the same from a file of the format `kind`. */
export function stripAs<Extension extends string>(
  kind: ImageKind<Extension>,
  bytes: Buffer,
): StrippedImage<Extension> | string {
  const { name, extension } = kind;
  const removed: string[] = [];
  const notes = new Set<string>();
  let left = bytes;
  for (let count = 0; count < maxReadings; count += 1) {
    const { extras, broken } = kind.read(left);
    if (broken !== undefined)
      return count === 0 ? `cannot be read (${broken}); ask for it again` : unstripped(name);
    if (extras.length === 0) return { bytes: left, extension, removed, notes: [...notes] };
    for (const { what, note, instead, content } of extras) {
      // What was removed has to be corrected in a header: that is no news.
      if (count === 0 || instead?.length !== content.length) removed.push(what);
      if (note !== undefined) notes.add(note);
    }
    left = replace(left, extras);
    kind.writeLength?.(left);
  }
  return unstripped(name);
}

/** Returns `bytes` with each extra cut out or replaced. */
function replace(bytes: Buffer, extras: readonly Extra[]): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (const { start, end, instead } of extras) {
    // It is in the one before, and is found again if that has left it.
    if (start < at) continue;
    parts.push(bytes.subarray(at, start));
    if (instead) parts.push(instead);
    at = end;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}

const unstripped = (name: string): string =>
  `is a ${name} with data that cannot be removed here; save it without metadata in an image editor, and use that`;
