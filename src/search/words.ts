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
      const parts = partsOf(sign + next, language);
      if (parts.length > 0) words.push({ start, end: start + sign.length + next.length, parts });
      start += sign.length;
    }
  }
  return words;
}

/** Returns the folded parts of a word. The prefix of a Persian verb is one with what follows. */
function partsOf(word: string, language: Language): readonly string[] {
  let parts = language.parts.get(word);
  if (!parts) {
    const [first = '', ...rest] = rewrite(word, language.before)
      .split('\u200c')
      .map((part) => fold(part, language))
      .filter(Boolean);
    const own = [first, ...rest.filter((part) => !language.ending.test(part))];
    parts = /^ن?می$/.test(first) ? [own.join('')] : own.filter(Boolean);
    language.parts.set(word, parts);
  }
  return parts;
}

/** Returns whether a folded word is too frequent to look for it. */
export const isFrequent = (word: string, { frequent, ending }: Language): boolean =>
  /^\D?$/.test(word) || frequent.includes(` ${word} `) || ending.test(word);

/**
 * Returns the terms of a folded word: the word itself, without its endings, and in Arabic its consonants, by which a broken plural
 * meets its singular. Endings follow each other: `زندانیان` is `زندان` with `ی` and `ان`.
 */
export function termsOf(word: string, language: Language): readonly string[] {
  let terms = language.terms.get(word);
  if (!terms) {
    const rest = [1, 2, 3].reduce((left) => rewrite(left, language.endings), word);
    const bare = [rest, word].map((form) => rewrite(form, language.vowels));
    terms = [...new Set([word, rest, bare.find(({ length }) => length > 2) ?? rest])];
    language.terms.set(word, terms);
  }
  return terms;
}
