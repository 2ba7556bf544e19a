import type { Found } from './types.ts';
import { partsOf, termsOf, wordsIn } from './words.ts';

/** A piece of a text, and whether it is a word that was found. */
export type Piece = readonly [text: string, isFound: boolean];

/** Returns a text in pieces: the words that were found, and what is between them. `found` is that of an answer. */
export function marked(text: string, { terms, language }: Found): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const [word, start] of wordsIn(text, language)) {
    const parts = partsOf(word, language);
    const isFound = [...parts, parts.join('')].some((part) =>
      termsOf(part, language).some(
        (term) =>
          terms.has(term) ||
          [...terms].some((last) => term.endsWith(last) && last.length >= language.last),
      ),
    );
    if (!isFound) continue;
    pieces.push([text.slice(last, start), false]);
    last = start + word.length;
    pieces.push([text.slice(start, last), true]);
  }
  return [...pieces, [text.slice(last), false]];
}
