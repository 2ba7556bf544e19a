import type { LineNode, LongPart } from './nodes.ts';

/** Letters of Arabic script that do not join with the next one. */
const lastJoined = /^[ءآأؤإاةدذرزوٱٲٳٵٶٷڈ-ڙۀۃ-ۋۍۏےۓەۮۯ]/u;

/** A letter with what belongs to it. */
const letters = /\p{RGI_Emoji}|[^][\p{M}\u200c-\u200f]*/gv;

/** The places at which a word may break, the best first: after a slash of an address, then after other signs. */
const breaks = [/(?<=[^/]\/)(?=[^/])/, /(?<=[.?&=#_–—-])(?=[^/.?&=#_–—-])/];

/**
 * Returns the parts between which a word may break: of an address, or of words with signs between them. A part that is wider than a
 * line breaks at the next best places, and one with `longest` letters or more between any letters.
 */
function partsOf(word: string, longest: number, [first, ...others] = breaks): LongPart[] {
  if (!first) return piecesOf(word, longest);
  return word.split(first).map((text) => ({ text, parts: partsOf(text, longest, others) }));
}

/** Returns the pieces of a part. Letters that join have joiners at the break. */
function piecesOf(part: string, longest: number): string[] {
  const found = part.match(letters) ?? [];
  if (found.length < longest) return [part];
  const few = Math.max(1, Math.floor(longest / 5));
  const pieces = Array.from({ length: Math.ceil(found.length / few) }, (_, index) =>
    found.slice(index * few, (index + 1) * few).join(''),
  );
  return pieces.map(
    (piece, index) =>
      (joins(pieces[index - 1], piece) ? '\u200d' : '') +
      piece +
      (joins(piece, pieces[index + 1]) ? '\u200d' : ''),
  );
}

/** Whether the last letter of a piece and the first of the next one join. */
function joins(piece = '', next = ''): boolean {
  const last = piece.match(letters)?.at(-1) ?? '';
  return (
    arabicLetter.test(last) &&
    arabicLetter.test(next) &&
    !lastJoined.test(last) &&
    !last.includes('\u200c')
  );
}

const arabicLetter = /^[\p{L}&&\p{scx=Arabic}]/v;

const address = /:\/\/|^www\./;

/** Marks words that may be too wide for a line, so that the template can break them. */
export function withLongWords(text: string, longest: number): LineNode[] {
  const word = new RegExp(
    String.raw`[^\s\u200e\u200f\u2066-\u2069][^\s\u2066-\u2069]{${longest - 1},}`,
    'gu',
  );
  const parts: LineNode[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (index > end) parts.push(text.slice(end, index));
    parts.push({
      kind: 'line',
      name: 'long',
      children: [found],
      breakable: partsOf(found, longest),
      ...(address.test(found) && { isAddress: true }),
    });
    end = index + found.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}
