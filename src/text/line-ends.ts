/** A piece of a text. */
export interface Piece {
  readonly text: string;
  /** Whether no line may end within it. */
  readonly isKept: boolean;
}

/** A lone و with the word after it. A very long word could be wider than a phone. */
const andWithWord = /(?<!\S)و [^\s]{1,20}(?!\S)/g;

/** Returns the pieces of a title, so that no line of it ends with the word و (and). Together they are the title, to the letter. */
export function titlePieces(title: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index, 0: text } of title.matchAll(andWithWord)) {
    if (index > from) pieces.push({ text: title.slice(from, index), isKept: false });
    pieces.push({ text, isKept: true });
    from = index + text.length;
  }
  if (from < title.length) pieces.push({ text: title.slice(from), isKept: false });
  return pieces;
}

/** How many characters of an address fit into a line on a phone, and how many surely do in any font. */
const lineLength = 48;
const sureLength = 32;

/**
 * Returns a long address in pieces, after which a line may end: after slashes, and after the signs between the parts of a query.
 * A hyphen at the end of a line would look like a part of a divided word, so a piece with one is kept if it fits into a line. A short
 * address is one piece.
 */
export const addressPieces = (address: string, short = lineLength): Piece[] =>
  address.length <= short
    ? [{ text: address, isKept: false }]
    : address
        .split(/(?<=[^/:]\/)(?=[^/])|(?<=[?&])(?=.)/)
        .map((text) => ({ text, isKept: text.includes('-') && text.length <= sureLength }));
