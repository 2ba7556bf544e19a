import type { Found } from './types.ts';
import { termsOf, wordsIn } from './words.ts';

/** A piece of a text, and whether it is a word that was found. */
export type Piece = readonly [text: string, isFound: boolean];

/** Returns a text in pieces: the words that were found, and what is between them. `found` is that of an answer. */
export function marked(text: string, { terms, language }: Found): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const { start, end, parts } of wordsIn(text, language)) {
    const isFound = [...parts, parts.join('')].some((part) =>
      termsOf(part, language).some((term) => terms.has(term)),
    );
    if (!isFound) continue;
    pieces.push([text.slice(last, start), false], [text.slice(start, end), true]);
    last = end;
  }
  return [...pieces, [text.slice(last), false]];
}
