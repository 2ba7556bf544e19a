import { canonicalText } from './canonical.ts';
import { foldWords } from './fold.ts';

/** The two digests of an edition, SHA-256 in lower-case hex. Neither includes corrections. */
export interface TextDigests {
  /** Digest of the exact text: see `canonicalText`. */
  readonly text: string;
  /** Digest of the words, whichever characters spell them: see `foldWords`. */
  readonly words: string;
}

/** Returns the digests of a title and the blocks of its text. */
export async function digestText(title: string, blocks: readonly string[]): Promise<TextDigests> {
  const canonical = canonicalText(title, blocks);
  return { text: await sha256(canonical), words: await sha256(foldWords(canonical)) };
}

/** Returns the SHA-256 of `text` in UTF-8, in lower-case hex. Uses WebCrypto, so that it also runs in browsers. */
export async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
