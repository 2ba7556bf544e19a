import type { Problem } from '../domain/problem.ts';

/**
 * Decodes UTF-8, with or without a byte order mark, and UTF-16 with one, and ends lines in LF. Returns `undefined` for
 * other bytes, whose encoding is unknown.
 */
export function repairEncoding(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  // The decoder removes one byte order mark; files that were joined or saved twice have more.
  return text?.replace(/^\ufeff+/, '').replaceAll(/\r\n?/g, '\n');
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

/** Whether {@link repairEncoding} solves a problem. */
export const isRepairable = ({ rule, message }: Problem): boolean =>
  rule === 'byte-order-mark' || (rule === 'encoding' && message.includes('UTF-16'));
