import type { Edit, Extra } from './reading.ts';

/** An element of a WebM or Matroska file. */
export interface Element {
  readonly id: number;
  readonly start: number;
  /** Where its content begins. */
  readonly body: number;
  readonly end: number;
  /** Whether its size is not stated: it ends where an element begins that cannot be in it. */
  readonly isOpen: boolean;
}

/** Returns the element at `start`; `undefined` if none can begin there. Throws `RangeError` if it ends after `limit`. */
export function elementAt(bytes: Buffer, start: number, limit: number): Element | undefined {
  const first = bytes[start] ?? 0;
  if (first < 0x10 || start >= limit) return undefined;
  const idSize = Math.clz32(first) - 23;
  const id = bytes.readUIntBE(start, idSize);
  const size = sizeAt(bytes, start + idSize);
  if (!size) return undefined;
  const body = start + idSize + size.length;
  const isOpen = size.value === undefined;
  const end = body + (size.value ?? limit - body);
  if (end > limit) throw new RangeError('an element is too large');
  return { id, start, body, end, isOpen };
}

/** Returns a number whose length is in its first bits; its value is `undefined` if all bits are set, which is "unknown". */
export function sizeAt(
  bytes: Buffer,
  at: number,
): { readonly length: number; readonly value: number | undefined } | undefined {
  const first = bytes[at] ?? 0;
  if (first === 0) return undefined;
  const length = Math.clz32(first) - 23;
  let value = first & (0xff >> length);
  let isUnknown = value === 0xff >> length;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes.readUInt8(at + index);
    isUnknown &&= byte === 0xff;
    value = value * 256 + byte;
  }
  return { length, value: isUnknown ? undefined : value };
}

/** Overwrites an element with an empty one of the same size, so that nothing after it moves. */
export function voidOf({ start, end }: Pick<Element, 'start' | 'end'>): Edit {
  const bytes = Buffer.alloc(end - start);
  bytes[0] = 0xec;
  for (let length = 1; length <= 8; length += 1) {
    const size = bytes.length - 1 - length;
    if (size >= 2 ** (7 * length) - 1) continue;
    bytes[1] = 0x80 >> (length - 1);
    for (
      let index = 0, rest = size;
      index < Math.min(length, 6);
      index += 1, rest = Math.floor(rest / 256)
    )
      bytes[length - index] = (bytes[length - index] ?? 0) | (rest & 0xff);
    break;
  }
  return { start, end, bytes };
}

/** An extra that is a whole element. */
export const elementExtra = (bytes: Buffer, element: Element, what: string): Extra => ({
  what,
  content: bytes.subarray(element.body, element.end),
  edits: [voidOf(element)],
});
