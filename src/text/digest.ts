import { canonicalText } from './canonical.ts';
import { foldWords } from './fold.ts';

/** The two digests of an edition, SHA-256 in lower-case hex. Corrections are in neither. */
export interface TextDigests {
  /** Of the text to the letter: see `canonicalText`. */
  readonly text: string;
  /** Of the same words however they are spelled by bytes: see `foldWords`. */
  readonly words: string;
}

/** The digests of a title and the blocks of its text. */
export async function digestText(title: string, blocks: readonly string[]): Promise<TextDigests> {
  const canonical = canonicalText(title, blocks);
  return { text: await sha256(canonical), words: await sha256(foldWords(canonical)) };
}

/** SHA-256 of the UTF-8 bytes of `text`, in lower-case hex. WebCrypto, so that a page can check a copy with the same code. */
export async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
