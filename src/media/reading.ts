/** The result of reading a recording: sound or film. */
export interface MediaReading {
  /** What is in the file besides sound, pictures and what a player needs for them. */
  readonly extras: readonly Extra[];
  /** Why it could not be read to its end, as words after a colon. */
  readonly broken?: string;
  /** What to do about that; absent if only a whole file helps. */
  readonly remedy?: string;
}

/** Metadata or other data besides the recording: a title, a place, a time, a picture of the cover. */
export interface Extra {
  /** Such as `an ID3 tag`. */
  readonly what: string;
  readonly content: Buffer;
  /** What removes it, and leaves the recording as it is; `undefined` if it cannot be removed. */
  readonly edits: readonly Edit[] | undefined;
}

/** A replacement for a part of a file. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  /** Nothing if the part is cut out. */
  readonly bytes?: Buffer;
}

/** The reason for an incomplete file. */
export const truncated = 'it is truncated';

/** An extra that is cut out. */
export const cutExtra = (bytes: Buffer, what: string, start: number, end: number): Extra => ({
  what,
  content: bytes.subarray(start, end),
  edits: [{ start, end }],
});

/** An extra that is overwritten with zeros. */
export const zeroExtra = (bytes: Buffer, what: string, start: number, end: number): Extra => ({
  what,
  content: bytes.subarray(start, end),
  edits: [{ start, end, bytes: Buffer.alloc(end - start) }],
});

export const isZero = (bytes: Buffer): boolean => !bytes.some((byte) => byte !== 0);

/** Returns the file after its edits. Where two of them overlap, the one that starts first is made. */
export function applyEdits(bytes: Buffer, edits: readonly Edit[]): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (const { start, end, bytes: replacement } of edits.toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    if (start < at) continue;
    parts.push(bytes.subarray(at, start));
    if (replacement) parts.push(replacement);
    at = end;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}
