import type { Problem } from '../domain/problem.ts';

/**
 * The text of a file's bytes, whose lines end in LF alone: of UTF-8, with a byte order mark or without, and of UTF-16 that
 * says so. `undefined` where the bytes are neither: what they were meant to be is not known.
 */
export function repairEncoding(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  return text?.replaceAll(/\r\n?/g, '\n');
}

function decode(bytes: Uint8Array): string | undefined {
  const encoding = [
    [0xff, 0xfe, 'utf-16le'],
    [0xfe, 0xff, 'utf-16be'],
  ].find(([first, second]) => bytes[0] === first && bytes[1] === second)?.[2];
  try {
    return new TextDecoder(String(encoding ?? 'utf-8'), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a problem is one of encoding that {@link repairEncoding} mends. */
export const isRepairable = ({ rule, message }: Problem): boolean =>
  rule === 'byte-order-mark' || (rule === 'encoding' && message.includes('UTF-16'));
