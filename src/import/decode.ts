import { damageNotes, wrongBytes, wrongUnits } from './damaged-text.ts';
import { limits, megabytes, refuseLongParagraph } from './limits.ts';
import { decodeOld } from './old-encodings.ts';
import type { Received } from './received.ts';
import { BayanError } from '../domain/bayan-error.ts';

/** A decoded text, with notes on what could not be decoded, or on what its old encoding may have lost. */
interface Decoded {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Returns the bytes of a text file. Throws {@link BayanError} if it is not a text, or longer than any statement. */
export async function readText(file: Received): Promise<Buffer> {
  if (file.size > limits.text)
    throw new BayanError(
      'import',
      `is a text of more than ${megabytes(limits.text)}, longer than any statement: check that it is the right file.`,
    );
  const bytes = await file.read(0, limits.text);
  // Texts have almost no control characters. Programs and recordings have many.
  const odd = bytes.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  if (encodingOfWide(bytes) === undefined && odd > bytes.length / 100 + 2) throw noText();
  return bytes;
}

/** Whether a byte is a control character other than white space. */
const isControl = (byte: number): boolean =>
  (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) || byte === 0x7f;

/**
 * Decodes UTF-8 or UTF-16, with or without a byte order mark; `undefined` if `bytes` are neither. A few wrong bytes become U+FFFD,
 * and the notes have their places. Throws {@link BayanError} if it is UTF-32.
 */
export function decodeUnicode(bytes: Buffer): Decoded | undefined {
  if (/^(?:fffe0000|0000feff)/.test(bytes.toString('hex', 0, 4)))
    throw new BayanError(
      'import',
      'is encoded in UTF-32: open it in the program that made it, save it as plain text (UTF-8), and import that.',
    );
  const encoding = encodingOfWide(bytes) ?? 'utf-8';
  const wrong =
    encoding === 'utf-8' ? wrongBytes(bytes) : wrongUnits(bytes, encoding === 'utf-16le');
  if (wrong === undefined) return undefined;
  const text = new TextDecoder(encoding).decode(bytes);
  for (const line of text.split(/[\r\n]/)) refuseLongParagraph(line.length);
  return { text, notes: damageNotes(bytes, encoding, wrong) };
}

/** Decodes text in an old encoding of the script of `tag`. Throws {@link BayanError} if it cannot be decoded. */
export function decodeLegacy(bytes: Buffer, tag: string): Decoded {
  const decoded = decodeOld(bytes, tag);
  if (!decoded) throw noText();
  if (!decoded.isLikely)
    throw new BayanError(
      'import',
      `is not Unicode, and is no text of ${tag} in an old encoding that is known here: check --lang; or open it in the program that made it, save it as plain text (UTF-8), and import that.`,
    );
  return { text: decoded.text, notes: [decoded.note] };
}

const noText = (): BayanError =>
  new BayanError(
    'import',
    'cannot be read as text: open it in the program that made it, save it as plain text (UTF-8) or as .docx, and import that.',
  );

/** Detects UTF-16 by its byte order mark, or by its spaces and line ends, in which every other byte is 0. */
function encodingOfWide(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (!bytes.includes(0)) return undefined;
  let [little, big] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at + 1] === 0 && (bytes[at] ?? 0) >= 10) little += 1;
    if (bytes[at] === 0 && (bytes[at + 1] ?? 0) >= 10) big += 1;
  }
  const [more, less] = little > big ? [little, big] : [big, little];
  // One zero byte is a fault in any other text.
  if (more < Math.max(2, bytes.length / 40) || less > more / 10) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}
