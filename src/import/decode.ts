import { scriptOf } from '../domain/language-tag.ts';
import { limits, megabytes, refuseLongParagraph } from './limits.ts';
import type { Received } from './received.ts';
import { BayanError } from '../domain/bayan-error.ts';

/** A decoded text, with a note on what the old encoding may have lost. */
interface Decoded {
  readonly text: string;
  readonly note: string;
}

/** The Windows encoding of a script, from before Unicode. */
const legacy: Readonly<Record<string, { readonly encoding: string; readonly note: string }>> = {
  Arab: {
    encoding: 'windows-1256',
    note: 'the file is encoded in Windows-1256, which has no Persian digits and lacks some letters: each "?" can be a character that was lost when it was saved, so compare dates and numbers with the original',
  },
  Latn: {
    encoding: 'windows-1252',
    note: 'the file is not Unicode, and was read as Windows-1252: check accented letters, and each "?"',
  },
};

/** Returns the bytes of a text file. Throws {@link BayanError} if it is not a text, or longer than any statement. */
export async function readText(file: Received): Promise<Buffer> {
  if (file.size > limits.text)
    throw new BayanError(
      'import',
      `is a text of more than ${megabytes(limits.text)}, longer than any statement: check that it is the right file.`,
    );
  const bytes = await file.read(0, limits.text);
  // A text has hardly any control characters. A program or a recording has many.
  const odd = bytes.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  if (encodingOfWide(bytes) === undefined && odd > bytes.length / 100 + 2) throw noText();
  return bytes;
}

/** Whether a byte is a control character other than white space. */
const isControl = (byte: number): boolean =>
  (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) || byte === 0x7f;

/** Decodes UTF-8 or UTF-16, with or without a byte order mark; `undefined` if `bytes` are neither. */
export function decodeUnicode(bytes: Buffer): string | undefined {
  const text = tryDecode(bytes, encodingOfWide(bytes) ?? 'utf-8');
  for (const line of text?.split(/[\r\n]/) ?? []) refuseLongParagraph(line.length);
  return text;
}

/** Decodes text in the Windows encoding of the script of `tag`. Throws {@link BayanError} if it cannot be decoded. */
export function decodeLegacy(bytes: Buffer, tag: string): Decoded {
  const old = legacy[scriptOf(tag)];
  const text = old && tryDecode(bytes, old.encoding);
  if (!old || text === undefined) throw noText();
  return { text, note: old.note };
}

const noText = (): BayanError =>
  new BayanError(
    'import',
    'cannot be read as text: open it in the program that made it, save it as plain text (UTF-8) or as .docx, and import that.',
  );

function tryDecode(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Detects UTF-16 by its byte order mark, or by its spaces and line ends, in which every other byte is 0. */
function encodingOfWide(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
  let [little, big] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at + 1] === 0 && (bytes[at] ?? 0) >= 10) little += 1;
    if (bytes[at] === 0 && (bytes[at + 1] ?? 0) >= 10) big += 1;
  }
  const [more, less] = little > big ? [little, big] : [big, little];
  if (more < bytes.length / 40 || less > more / 10) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}
