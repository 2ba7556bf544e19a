import type { ContentRuleId } from '../domain/content-rules.ts';
import { problemAt, type Position, type Problem } from '../domain/problem.ts';

/** A decoded file of `content/`. */
export interface TextFile {
  /** Relative to the root, with `/`: `content/site.yaml`. */
  readonly path: string;
  readonly text: string;
}

const bom = [0xef, 0xbb, 0xbf];

/** Decodes the bytes of a file, or returns why they are not UTF-8 without a byte order mark. */
export function decodeText(path: string, bytes: Uint8Array): TextFile | Problem {
  const problem = (rule: ContentRuleId, message: string, offset = 0) =>
    problemAt(path, placeOfByte(bytes, offset), rule, message);
  if (isUtf16(bytes)) return problem('encoding', 'the file is UTF-16; save it as UTF-8');
  if (bytes.includes(0) && bytes.every((byte) => byte === 0))
    return problem(
      'control-character',
      'the file has only zero bytes, as after a power failure; restore it from git or a backup',
    );
  if (bom.every((byte, index) => bytes[index] === byte)) {
    return problem(
      'byte-order-mark',
      'the file begins with a byte order mark; save it as UTF-8 without BOM',
    );
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return refuseCharacters(path, text) ?? { path, text };
  } catch {
    const offset = firstInvalidByte(bytes);
    const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return problem(
      'encoding',
      `the file is not UTF-8 (byte 0x${byte} here); save it as UTF-8, in Word as "Unicode (UTF-8)"`,
      offset,
    );
  }
}

/** Returns whether bytes are UTF-16: by its byte order mark, or because ASCII characters have a zero byte on one side. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return false;
  let [even, odd] = [0, 0];
  for (let at = 0; at < bytes.length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  // Even Persian text has spaces and line breaks.
  return (even === 0 || odd === 0) && (even + odd) * 20 > bytes.length;
}

/** Reports characters that are never intended: control characters left by Word, and conflict markers of git. */
function refuseCharacters(path: string, text: string): Problem | undefined {
  const found = /(?![\t\n\r])\p{Cc}|^(?:<{7}|>{7}) /mu.exec(text);
  if (found === null) return undefined;
  const before = text.slice(0, found.index).split('\n');
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  if (found[0].length > 1) {
    return problemAt(
      path,
      place,
      'conflict',
      'this is an unresolved merge conflict; keep the correct text and delete the lines of <<<<<<<, ======= and >>>>>>>',
    );
  }
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return problemAt(
    path,
    place,
    'control-character',
    `there is a control character here, U+${code}${code === '000B' ? ' (a line break of Word)' : ''}; delete it, or start a new line`,
  );
}

export const isProblem = (value: TextFile | Problem): value is Problem => 'rule' in value;

/**
 * Returns the length of the longest valid prefix, by binary search: a prefix that ends within a character is valid as a stream.
 */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isPrefix(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  // The prefix may end within an incomplete character: go back to its first byte.
  while (!isWhole(bytes.subarray(0, valid))) valid -= 1;
  return valid;
}

function isWhole(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function placeOfByte(bytes: Uint8Array, offset: number): Position {
  const before = new TextDecoder().decode(bytes.subarray(0, offset));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
