import { inflateSync } from 'node:zlib';

/** A stream of a PDF, inflated where it was deflated. */
export interface PdfStream {
  /** Its dictionary, as text. */
  readonly dictionary: string;
  readonly content: Buffer;
  /** The filters that are still on it: `DCTDecode` is a JPEG. */
  readonly filters: readonly string[];
}

/** A PDF taken apart, tolerantly: what former revisions hold is in it too. */
export interface PdfParts {
  /** All that stands outside of streams and all objects of object streams, as Latin-1, without escapes in names. */
  readonly body: string;
  readonly streams: readonly PdfStream[];
}

const limit = 256 << 20;

/** Takes a PDF apart into its objects and its streams. */
export function takeApart(bytes: Buffer): PdfParts {
  const source = bytes.toString('latin1');
  const body: string[] = [];
  const streams: PdfStream[] = [];
  let at = 0;
  for (const keyword = />>\s*stream\r?\n/g; ;) {
    keyword.lastIndex = at;
    const match = keyword.exec(source);
    if (!match) break;
    const start = match.index + match[0].length;
    const before = source.slice(at, match.index + 2);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    const end = endOf(source, start, dictionary);
    body.push(before);
    const stream = inflate(dictionary, bytes.subarray(start, end));
    streams.push(stream);
    if (/\/Type\s*\/ObjStm\b/.test(dictionary)) body.push(objectsOf(stream));
    at = end;
  }
  body.push(source.slice(at));
  return {
    body: body.join('\n').replaceAll(/\/[^\s()<>[\]{}/%]*#[^\s()<>[\]{}/%]*/g, plainName),
    streams,
  };
}

/** Where a stream ends: as long as it says, if that is true, or at the keyword. */
function endOf(source: string, start: number, dictionary: string): number {
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  const said = start + Number(length ?? Number.NaN);
  if (/^\s*endstream/.test(source.slice(said, said + 16))) return said;
  const found = source.indexOf('endstream', start);
  return found < 0 ? source.length : found;
}

function inflate(dictionary: string, raw: Buffer): PdfStream {
  const filter = /\/Filter\s*(\/\w+|\[[^\]]*\])/.exec(dictionary)?.[1] ?? '';
  const filters = [...filter.matchAll(/\/(\w+)/g)].map(([, name = '']) => name);
  let content = raw;
  while (filters[0] === 'FlateDecode' || filters[0] === 'Fl') {
    try {
      content = inflateSync(content, { finishFlush: 2, maxOutputLength: limit });
    } catch {
      break;
    }
    filters.shift();
  }
  return { dictionary, content, filters };
}

/** The objects of an object stream, each as it would stand in the file. */
function objectsOf({ dictionary, content }: PdfStream): string {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const text = content.toString('latin1');
  const numbers = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
  const objects: string[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const end = numbers[index + 3];
    const object = text.slice(
      first + (numbers[index + 1] ?? 0),
      end === undefined ? undefined : first + end,
    );
    objects.push(`${String(numbers[index])} 0 obj\n${object}\nendobj\n`);
  }
  return objects.join('');
}

/** `/J#53` is `/JS`. */
const plainName = (name: string) =>
  name.replaceAll(/#([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** The text of a PDF string, as it is written: `(…)` or `<…>`, in UTF-16, UTF-8 or Latin-1. */
export function textOfString(written: string): string {
  const bytes = written.startsWith('<')
    ? Buffer.from(written.replaceAll(/[^\dA-Fa-f]/g, ''), 'hex')
    : Buffer.from(
        written.slice(1, -1).replaceAll(/\\(\r?\n|[0-7]{1,3}|[\s\S])/g, escaped),
        'latin1',
      );
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return bytes.toString('utf8', 3);
  return bytes.toString('latin1');
}

const letters: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function escaped(_: string, code: string): string {
  if (/^[0-7]/.test(code)) return String.fromCharCode(parseInt(code, 8) & 0xff);
  return code.endsWith('\n') ? '' : (letters[code] ?? code);
}
