import { fold } from './fold.ts';
import { rewrite, type Language } from './language.ts';

/** A word of a text: where it is, and its folded parts. A word has several parts if ZWNJ is between them. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly string[];
}

/** Scripts without spaces between words: each pair of characters is a word. */
const pairs = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u;

/** Returns the words and numbers of a text. `#` and `_` divide words. */
export function wordsIn(text: string, language: Language): Word[] {
  const words: Word[] = [];
  // A space after the prefix of a Persian verb is read as a ZWNJ, of the same length.
  const line = text.replace(/(^|[^\p{L}])(ن?م[یي]) (?=\p{L})/gu, '$1$2\u200c');
  for (const { 0: found, index } of line.matchAll(
    /\p{N}+(?:[٬,.'’]\p{N}{3}(?!\p{N}))*|[\p{L}\p{M}\p{Cf}]+/gu,
  )) {
    let start = index;
    const signs = pairs.test(found) ? Array.from(found) : [found];
    for (const [at, sign] of signs.entries()) {
      const next = signs[at + 1] ?? '';
      if (at > 0 && !next) continue;
      const [first = '', ...rest] = rewrite(sign + next, language.before)
        .split('\u200c')
        .map((part) => fold(part, language))
        .filter(Boolean);
      const own = rest.filter((part) => !language.ending.test(part));
      const end = start + sign.length + next.length;
      if (first)
        words.push({
          start,
          end,
          parts: /^ن?می$/.test(first) ? [first + own.join('')] : [first, ...own],
        });
      start += sign.length;
    }
  }
  return words;
}

/** Returns whether a folded word is too frequent to look for it. */
export const isFrequent = (word: string, { frequent, ending }: Language): boolean =>
  /^\D?$/.test(word) || frequent.includes(` ${word} `) || ending.test(word);

/**
 * Returns the terms of a folded word: the word itself, without its endings, and in Arabic its consonants, by which a broken plural
 * meets its singular. Endings follow each other: `زندانیان` is `زندان` with `ی` and `ان`.
 */
export function termsOf(word: string, { endings, vowels }: Language): string[] {
  const rest = [1, 2, 3].reduce((left) => rewrite(left, endings), word);
  const bare = [rest, word].map((form) => rewrite(form, vowels)).find(({ length }) => length > 2);
  return [...new Set([word, rest, bare ?? rest])];
}
