import { inflateSync } from 'node:zlib';
import { decodeAscii85, decodeHex } from './ascii-filters.ts';
import type { Decoded } from './decoded.ts';
import { isSpace } from './lexer.ts';
import { decodeLzw } from './lzw.ts';
import { undoPredictor } from './predictors.ts';
import { PdfName, type PdfDict, type PdfStream, type PdfValue, type Resolve } from './values.ts';

/** A stream after its filters. */
export interface StreamContent {
  readonly content: Buffer;
  /** The filter of an image that remains, with its parameters: `DCTDecode` for a JPEG. */
  readonly image?: string;
  readonly parameters?: PdfDict;
  /** What is wrong with its bytes, as words after a colon. */
  readonly problems: readonly string[];
}

/** How many bytes the streams of a document may still expand to. */
export interface Budget {
  left: number;
}

/** Short names of filters, for inline images. */
const longNames: Record<string, string> = {
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  LZW: 'LZWDecode',
  Fl: 'FlateDecode',
  RL: 'RunLengthDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode',
};

const imageFilters = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode']);

const tooLarge = 'it expands to too many bytes';

/** Decodes a stream, up to the filter of an image, and finds bytes after its end. */
export function decodeStream(
  { dict, raw }: PdfStream,
  resolve: Resolve,
  budget: Budget,
): StreamContent {
  const list = (long: string, short: string) => {
    const value = resolve(dict.get(long) ?? dict.get(short));
    return Array.isArray(value) ? value.map(resolve) : [value];
  };
  const parameters = list('DecodeParms', 'DP');
  const filters = list('Filter', 'F').filter((filter) => filter instanceof PdfName);
  const problems: string[] = [];
  let content = raw;
  for (const [index, { name }] of filters.entries()) {
    const filter = longNames[name] ?? name;
    const given = parameters[index];
    const entries: PdfDict = given instanceof Map ? given : new Map<string, PdfValue>();
    if (imageFilters.has(filter)) {
      if (index < filters.length - 1) problems.push(`a filter after ${filter}`);
      return { content, image: filter, parameters: entries, problems };
    }
    const decoded = decode(filter, content, numbersIn(entries, resolve), budget);
    if (typeof decoded === 'string')
      return { content: Buffer.alloc(0), problems: [...problems, decoded] };
    const rest = content.subarray(decoded.used);
    if (rest.some((byte) => !isSpace(byte)))
      problems.push(`${rest.length} bytes after the end of its data`);
    ({ content } = decoded);
  }
  return { content, problems };
}

function numbersIn(dict: PdfDict, resolve: Resolve) {
  return (key: string, otherwise: number): number => {
    const value = resolve(dict.get(key));
    return typeof value === 'number' ? value : otherwise;
  };
}

/** Returns the result of one filter, or what is wrong. */
function decode(
  filter: string,
  raw: Buffer,
  parameter: (key: string, otherwise: number) => number,
  budget: Budget,
): Decoded | string {
  if (budget.left <= 0) return tooLarge;
  // An empty stream needs no end.
  if (raw.length === 0) return { content: raw, used: 0 };
  const decoded = apply(filter, raw, parameter('EarlyChange', 1), budget.left);
  if (decoded === undefined) return `its filter ${filter} is unknown`;
  if (decoded === tooLarge) {
    budget.left = 0;
    return tooLarge;
  }
  if (decoded.used === 0) return `it cannot be decompressed (${filter})`;
  budget.left -= decoded.content.length;
  if (budget.left <= 0) return tooLarge;
  const predictor = parameter('Predictor', 1);
  if (predictor < 2) return decoded;
  const bits = parameter('BitsPerComponent', 8);
  const row = { colors: parameter('Colors', 1), bits, columns: parameter('Columns', 1) };
  const content = undoPredictor(decoded.content, predictor, row);
  return content === undefined ? 'its predictor is malformed' : { ...decoded, content };
}

function apply(
  filter: string,
  raw: Buffer,
  early: number,
  max: number,
): Decoded | typeof tooLarge | undefined {
  switch (filter) {
    case 'FlateDecode':
      return inflate(raw, max);
    case 'LZWDecode':
      return decodeLzw(raw, early, max);
    case 'ASCIIHexDecode':
      return decodeHex(raw);
    case 'ASCII85Decode':
      return decodeAscii85(raw);
    case 'RunLengthDecode':
      return decodeRunLength(raw, max);
    default:
      return undefined;
  }
}

function inflate(raw: Buffer, max: number): Decoded | typeof tooLarge {
  try {
    // The types of Node leave out what `info` returns.
    const { buffer, engine } = inflateSync(raw, {
      info: true,
      maxOutputLength: Math.max(1, max),
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    return { content: buffer, used: engine.bytesWritten };
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    return isTooLarge ? tooLarge : { content: Buffer.alloc(0), used: 0 };
  }
}

function decodeRunLength(raw: Buffer, max: number): Decoded {
  const parts: Buffer[] = [];
  let length = 0;
  let at = 0;
  while (at < raw.length && raw[at] !== 128 && length < max) {
    const code = raw[at] ?? 0;
    const part =
      code < 128 ? raw.subarray(at + 1, at + 2 + code) : Buffer.alloc(257 - code, raw[at + 1] ?? 0);
    parts.push(part);
    length += part.length;
    at += code < 128 ? 2 + code : 2;
  }
  return { content: Buffer.concat(parts), used: at + 1 };
}
