import type { Extra } from './reading.ts';

/** A box of an MP4. */
export interface Box {
  readonly type: string;
  readonly start: number;
  /** Where its content begins. */
  readonly body: number;
  readonly end: number;
}

/** Returns the boxes from `start` to `end`, and where they end. Throws `RangeError` if one is larger than its place. */
export function boxesIn(bytes: Buffer, start: number, end: number): { boxes: Box[]; rest: number } {
  const boxes: Box[] = [];
  let at = start;
  while (at + 8 <= end) {
    const stated = bytes.readUInt32BE(at);
    const size =
      stated === 1 && at + 16 <= end
        ? Number(bytes.readBigUInt64BE(at + 8))
        : stated === 0
          ? end - at
          : stated;
    const body = at + (stated === 1 ? 16 : 8);
    // Zeros at the end of a box of QuickTime.
    if (stated === 0 && end < bytes.length) break;
    if (size < body - at || at + size > end) throw new RangeError('a box is too large');
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), start: at, body, end: at + size });
    at += size;
  }
  return { boxes, rest: at };
}

/** An extra that is a whole box. It is overwritten by an empty one, so that nothing after it moves. */
export const boxExtra = (bytes: Buffer, { type, start, body, end }: Box, what?: string): Extra => ({
  what: what ?? `a box ${type.replaceAll(/[^ -~©]/g, '?').trim()}`,
  content: bytes.subarray(body, end),
  edits: [
    { start: start + 4, end: start + 8, bytes: Buffer.from('free') },
    { start: body, end, bytes: Buffer.alloc(end - body) },
  ],
});
