import { quoted } from '../../text/quote.ts';
import { merge, textOf, words, type Piece } from './piece.ts';

const zwnj = '\u200c';
const softHyphen = /(?<=\p{Script=Arabic}\p{M}*)\u00ad+(?=\p{Script=Arabic})/gu;

/**
 * Replaces soft hyphens between letters of Arabic script, where people type them as half spaces, with ZWNJ. Elsewhere they
 * have no effect, and stay for the caller to remove. Also returns a review note that names the words.
 */
export function readSoftHyphens(pieces: readonly Piece[]): {
  pieces: Piece[];
  reviewNotes: string[];
} {
  const text = textOf(pieces);
  if (!text.includes('\u00ad')) return { pieces: [...pieces], reviewNotes: [] };
  const places = new Set<number>();
  const found = new Set<string>();
  for (const { index, 0: match } of text.matchAll(softHyphen)) {
    places.add(index + match.length - 1);
    const before = /\S*$/u.exec(text.slice(Math.max(0, index - 30), index))?.[0] ?? '';
    const after = /^\S*/u.exec(text.slice(index + match.length, index + 30))?.[0] ?? '';
    found.add(quoted(`${before}${zwnj}${after}`.replaceAll('\u00ad', zwnj)));
  }
  if (places.size === 0) return { pieces: [...pieces], reviewNotes: [] };
  let at = 0;
  const read = pieces.map((piece) => {
    const start = at;
    at += piece.kind === 'words' ? piece.text.length : piece.kind === 'break' ? 1 : 0;
    if (piece.kind !== 'words') return piece;
    return words(
      piece.text.replaceAll('\u00ad', (sign, index: number) =>
        places.has(start + index) ? zwnj : sign,
      ),
      piece,
    );
  });
  return {
    pieces: merge(read),
    reviewNotes: [
      `soft hyphens between letters became half spaces (ZWNJ, U+200C) in ${[...found].join(', ')}: check these words`,
    ],
  };
}
