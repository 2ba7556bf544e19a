/** What a reader makes of the bytes of an image. */
export interface ImageReading {
  /** In pixels; absent where the file does not say it in the place for it. */
  readonly size: Size | undefined;
  /** What is in the file beside the image. */
  readonly extras: readonly Extra[];
  /** Why it could not be read to its end, as words that follow a colon. */
  readonly broken?: string;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Something in an image that is no image: a comment, a moment, a camera. */
export interface Extra {
  /** `a chunk eXIf`. */
  readonly what: string;
  readonly content: Buffer;
}

/** What readers say of a file that is cut off. */
export const cutOff = 'it ends in the middle';

/** What follows the end of an image: where phones put films, maps of depth and notes of their own. */
export const afterEnd = (rest: Buffer): Extra => ({
  what: `${rest.length} bytes after the end`,
  content: rest,
});

/** The size that a file tells; none where it is cut off before that, or has no pixel. */
export const sizeOf = (width: number | undefined, height: number | undefined): Size | undefined =>
  width && height ? { width, height } : undefined;
