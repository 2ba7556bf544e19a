/** The result of reading the bytes of an image. */
export interface ImageReading {
  /** In pixels, as it is shown; `undefined` if the file does not state it. */
  readonly size: Size | undefined;
  /** What is in the file besides the image, in its order. */
  readonly extras: readonly Extra[];
  /** Why it could not be read to its end, as words after a colon. */
  readonly broken?: string;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part of a file that does not show the image: a comment, a time, a camera. */
export interface Extra {
  /** Such as `a chunk eXIf`. */
  readonly what: string;
  readonly content: Buffer;
  /** The part of the file to be cut out, with its frame. */
  readonly start: number;
  readonly end: number;
  /** What shows the same image in its place; nothing by default. */
  readonly instead?: Buffer;
  /** What changes in the look of the image without it, as a sentence without a capital and a full stop. */
  readonly note?: string;
}

/** The reason for an incomplete file. */
export const truncated = 'it is truncated';

/** Returns the part of `bytes` from `start` to `end` as an extra. */
export const extraIn = (
  bytes: Buffer,
  what: string,
  [start, end]: readonly [start: number, end: number],
  more: Partial<Pick<Extra, 'content' | 'instead' | 'note'>> = {},
): Extra => ({ what, content: bytes.subarray(start, end), start, end, ...more });

/** Returns the data after the end of an image, where phones put videos, depth maps and metadata. */
export const afterEnd = (bytes: Buffer, start: number): Extra =>
  extraIn(bytes, `${bytes.length - start} bytes after the end`, [start, bytes.length]);

/** A size in pixels; `undefined` if a side is missing or zero. */
export const sizeOf = (width: number | undefined, height: number | undefined): Size | undefined =>
  width && height ? { width, height } : undefined;

/** The note on a removed orientation. */
export const turnedNote =
  'the camera was turned when it was taken, so it can now lie on its side: rotate it in an image editor, and save it';
