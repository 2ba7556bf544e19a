import { byteSearch } from '../text/traces/needles.ts';
import type { Fault } from './finding.ts';
import type { NamePattern } from './name-pattern.ts';

/** How many bytes before and after a needle are read at least, and at most while they may be text. */
const least = 128;
const most = 2048;

/** How the text around a needle is read. */
type Form = 'utf8' | 'wide' | 'utf16le';

/**
 * Returns a function that finds names in bytes: in their text as UTF-8, and as UTF-16 in either byte order. Only what is around a
 * needle of a name is read as text.
 */
export function bytesReader(
  patterns: readonly NamePattern[],
  inText: (text: string) => Fault[],
): (bytes: Buffer) => Fault[] {
  const needles = needlesOf(patterns);
  const search = byteSearch(needles.map(({ bytes }) => bytes));
  return (bytes) => {
    const parts: Record<Form, [start: number, end: number][]> = { utf8: [], wide: [], utf16le: [] };
    search(bytes, (needle, at) => {
      const form = needles[needle]?.form ?? 'utf8';
      const last = parts[form].at(-1);
      const read = last?.[1] ?? 0;
      const start = at < read ? read : startOfText(bytes, at, read);
      const end = endOfText(bytes, at, read);
      if (last && start <= read) last[1] = end;
      else parts[form].push([start, end]);
    });
    const textOf = (form: Form, decode: (part: Buffer) => string) =>
      withoutLengths(
        parts[form].map(([start, end]) => decode(bytes.subarray(start, end))).join('\n'),
      );
    const texts = [
      textOf('utf8', (part) => part.toString('utf8')),
      textOf('wide', (part) => part.toString('latin1').replaceAll('\0', '')),
      ...[0, 1].map((start) => textOf('utf16le', (part) => part.toString('utf16le', start))),
    ];
    return texts.flatMap((text) => (text === '' ? [] : inText(text)));
  };
}

/** Returns where the text around an offset begins: after two bytes that no text has, or where all has been read. */
function startOfText(bytes: Buffer, from: number, read: number): number {
  let at = from;
  const first = Math.max(read, from - most);
  while (at > first && (at > from - least || !areControls(bytes, at))) at -= 1;
  return at;
}

/** Returns where the text around an offset ends. */
function endOfText(bytes: Buffer, from: number, read: number): number {
  let at = Math.max(from, read);
  const last = Math.min(bytes.length, from + most);
  while (at < last && (at < from + least || !areControls(bytes, at - 2))) at += 1;
  return at;
}

const areControls = (bytes: Buffer, at: number): boolean =>
  isControl(bytes[at] ?? 0) && isControl(bytes[at + 1] ?? 0);

const isControl = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;

/**
 * Returns the needles as bytes, each with the form of the text in which it was found. Letters beyond ASCII are looked for as they
 * are, and so only in the usual byte order.
 */
function needlesOf(patterns: readonly NamePattern[]): { bytes: Buffer; form: Form }[] {
  const needles = new Set(patterns.flatMap((pattern) => pattern.needles));
  return [...needles].flatMap((needle): { bytes: Buffer; form: Form }[] => {
    const ascii = longest(needle.split(/[^ -~]+/));
    if (ascii !== undefined)
      return [
        { bytes: Buffer.from(ascii), form: 'utf8' },
        { bytes: Buffer.from(Array.from(ascii).join('\0')), form: 'wide' },
      ];
    return [needle, needle.replaceAll('ی', 'ي').replaceAll('ک', 'ك')].flatMap((form) => [
      { bytes: Buffer.from(form), form: 'utf8' },
      { bytes: Buffer.from(form, 'utf16le'), form: 'utf16le' },
    ]);
  });
}

/** Returns a text without the bytes before a path that have its length, and look like letters: `N/home/…`. */
const withoutLengths = (text: string): string =>
  text.replaceAll(/(?<=(?!\s)[\p{Cc}\ufffd])[ -~](?=\/[A-Za-z]|[A-Za-z]:\\)/gu, '\n');

/** Returns the longest of some pieces, if it is long enough to be looked for. */
const longest = (pieces: readonly string[]): string | undefined =>
  pieces.filter(({ length }) => length >= 2).sort((a, b) => b.length - a.length)[0];
