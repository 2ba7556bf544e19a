/** A name of a PDF, without its `/` and with its escapes resolved: `/J#53` is `JS`. */
export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** The bytes of a string, after its escapes or hex digits have been resolved. */
export class PdfString {
  readonly bytes: Buffer;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
}

/** A reference to an object by its number. */
export class PdfRef {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A dictionary with the bytes that follow it, still encoded by its filters. */
export class PdfStream {
  readonly dict: PdfDict;
  readonly raw: Buffer;
  constructor(dict: PdfDict, raw: Buffer) {
    this.dict = dict;
    this.raw = raw;
  }
}

export type PdfDict = ReadonlyMap<string, PdfValue>;

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfStream
  | PdfDict
  | readonly PdfValue[];

/** Returns the value that a reference leads to, and any other value itself. */
export type Resolve = (value: PdfValue | undefined) => PdfValue | undefined;

/** Characters of PDFDocEncoding that differ from Latin-1: from 0x18 and from 0x80. */
const lowCharacters = '˘ˇˆ˙˝˛˚˜';
const highCharacters = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u{9f}€';

/** Returns the text of a string: UTF-16 or UTF-8 with a byte order mark, UTF-8 without one, or PDFDocEncoding. */
export function textOf({ bytes }: PdfString): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, documentCharacter).join('');
  }
}

function documentCharacter(byte: number): string {
  const special =
    byte >= 0x18 && byte < 0x20
      ? lowCharacters[byte - 0x18]
      : byte >= 0x80 && byte <= 0xa0
        ? highCharacters[byte - 0x80]
        : undefined;
  return special ?? String.fromCharCode(byte);
}

/** Returns a short description of a value for a report. */
export function preview(value: PdfValue | undefined): string {
  if (value instanceof PdfString) return textOf(value);
  if (value instanceof PdfName) return `/${value.name}`;
  if (value instanceof PdfRef) return `${value.number} 0 R`;
  if (value instanceof PdfStream) return 'a stream';
  if (Array.isArray(value)) return value.slice(0, 8).map(previewInside).join(' ');
  if (value instanceof Map)
    return [...(value as PdfDict)]
      .slice(0, 6)
      .map(([key, inside]) => `/${key} ${previewInside(inside)}`)
      .join(' ');
  return value === undefined ? '' : JSON.stringify(value);
}

/** Like {@link preview}, but goes no deeper. */
const previewInside = (value: PdfValue): string =>
  Array.isArray(value) ? '[…]' : value instanceof Map ? '<<…>>' : preview(value);
