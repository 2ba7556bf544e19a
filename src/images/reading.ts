/** The result of reading the bytes of an image. */
export interface ImageReading {
  /** In pixels; `undefined` if the file does not state it. */
  readonly size: Size | undefined;
  /** What is in the file besides the image. */
  readonly extras: readonly Extra[];
  /** Why it could not be read to its end, as words after a colon. */
  readonly broken?: string;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Metadata or other data besides the pixels: a comment, a time, a camera. */
export interface Extra {
  /** Such as `a chunk eXIf`. */
  readonly what: string;
  readonly content: Buffer;
}

/** The reason for an incomplete file. */
export const truncated = 'it is truncated';

/** Data after the end of an image, where phones put videos, depth maps and metadata. */
export const afterEnd = (rest: Buffer): Extra => ({
  what: `${rest.length} bytes after the end`,
  content: rest,
});

/** A size in pixels; `undefined` if a side is missing or zero. */
export const sizeOf = (width: number | undefined, height: number | undefined): Size | undefined =>
  width && height ? { width, height } : undefined;
