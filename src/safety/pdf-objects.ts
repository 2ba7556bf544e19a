import { inflateSync } from 'node:zlib';

/** A stream of a PDF, inflated if it was deflated. */
export interface PdfStream {
  /** Its dictionary, as text. */
  readonly dictionary: string;
  readonly content: Buffer;
  /** The filters that remain: `DCTDecode` for a JPEG. */
  readonly filters: readonly string[];
}

/** The parts of a PDF, including those of earlier revisions in it. */
export interface PdfParts {
  /** Everything outside streams, and the objects of object streams, as Latin-1 with names unescaped. */
  readonly body: string;
  readonly streams: readonly PdfStream[];
}

const maxSize = 256 << 20;

/** Parses a PDF into objects and streams, and tolerates errors. */
export function parsePdf(bytes: Buffer): PdfParts {
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
    body: body.join('\n').replaceAll(/\/[^\s()<>[\]{}/%]*#[^\s()<>[\]{}/%]*/g, unescapeName),
    streams,
  };
}

/** Returns the end of a stream: by its stated length if that is right, or else at the keyword. */
function endOf(source: string, start: number, dictionary: string): number {
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  const stated = start + Number(length ?? Number.NaN);
  if (/^\s*endstream/.test(source.slice(stated, stated + 16))) return stated;
  const found = source.indexOf('endstream', start);
  return found < 0 ? source.length : found;
}

function inflate(dictionary: string, raw: Buffer): PdfStream {
  const filter = /\/Filter\s*(\/\w+|\[[^\]]*\])/.exec(dictionary)?.[1] ?? '';
  const filters = [...filter.matchAll(/\/(\w+)/g)].map(([, name = '']) => name);
  let content = raw;
  while (filters[0] === 'FlateDecode' || filters[0] === 'Fl') {
    try {
      content = inflateSync(content, { finishFlush: 2, maxOutputLength: maxSize });
    } catch {
      break;
    }
    filters.shift();
  }
  return { dictionary, content, filters };
}

/** Returns the objects of an object stream, written as in the body of a file. */
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

/** Returns a name without hex escapes: `/J#53` is `/JS`. */
const unescapeName = (name: string) =>
  name.replaceAll(/#([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** The text of a PDF string `(…)` or `<…>`, in UTF-16, UTF-8 or Latin-1. */
export function textOfString(written: string): string {
  const bytes = written.startsWith('<')
    ? Buffer.from(written.replaceAll(/[^\dA-Fa-f]/g, ''), 'hex')
    : Buffer.from(
        written.slice(1, -1).replaceAll(/\\(\r?\n|[0-7]{1,3}|[\s\S])/g, unescape),
        'latin1',
      );
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return bytes.toString('utf8', 3);
  return bytes.toString('latin1');
}

const letters: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescape(_: string, code: string): string {
  if (/^[0-7]/.test(code)) return String.fromCharCode(parseInt(code, 8) & 0xff);
  return code.endsWith('\n') ? '' : (letters[code] ?? code);
}
