import type { Fault } from './finding.ts';
import type { NamePattern } from './name-pattern.ts';

/**
 * Returns a function that finds names in bytes: in their text as UTF-8, and as UTF-16 in either byte order. Most bytes have no
 * needle of a name, and are not read.
 */
export function bytesReader(
  patterns: readonly NamePattern[],
  inText: (text: string) => Fault[],
): (bytes: Buffer) => Fault[] {
  const needles = [...new Set(patterns.flatMap((pattern) => pattern.needles))];
  // Bytes are compared without regard to the case of ASCII letters only.
  const ascii = needles.flatMap((needle) => longest(needle.split(/[^ -~]+/)) ?? []);
  const wide = ascii.map((needle) => Array.from(needle).join('\0'));
  const others = needles
    .filter((needle) => longest(needle.split(/[^ -~]+/)) === undefined)
    .flatMap((needle) => [needle, needle.replaceAll('ی', 'ي').replaceAll('ک', 'ك')]);
  const contains = (bytes: Buffer, encoding: 'utf8' | 'utf16le') =>
    others.some((needle) => bytes.includes(needle, 0, encoding));
  return (bytes) => {
    const lower = bytes.toString('latin1').toLowerCase();
    const faults: Fault[] = [];
    if (ascii.some((needle) => lower.includes(needle)) || contains(bytes, 'utf8'))
      faults.push(...inText(withoutLengths(bytes.toString('utf8'))));
    if (wide.some((needle) => lower.includes(needle)))
      faults.push(...inText(withoutLengths(bytes.toString('latin1').replaceAll('\0', ''))));
    // Other letters are looked for as they are, and so only in the usual byte order.
    if (contains(bytes, 'utf16le'))
      for (const start of [0, 1]) faults.push(...inText(bytes.toString('utf16le', start)));
    return faults;
  };
}

/** Returns a text without the bytes before a path that have its length, and look like letters: `N/home/…`. */
const withoutLengths = (text: string): string =>
  text.replaceAll(/(?<=(?!\s)[\p{Cc}\ufffd])[ -~](?=\/[A-Za-z]|[A-Za-z]:\\)/gu, '\n');

/** Returns the longest of some pieces, if it is long enough to be looked for. */
const longest = (pieces: readonly string[]): string | undefined =>
  pieces.filter(({ length }) => length >= 2).sort((a, b) => b.length - a.length)[0];
