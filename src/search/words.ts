import { fold } from './fold.ts';
import { rewrite, type Language } from './language.ts';

/** A word or a number of a text, as it is written, and where it begins. */
export type Word = readonly [word: string, start: number];

/** Returns the words and numbers of a text. `#` and `_` divide words. Without spaces between words, each pair of characters is one. */
export function wordsIn(text: string, { pairs }: Language): Word[] {
  const words: Word[] = [];
  // A space after the prefix of a Persian verb is read as a ZWNJ, of the same length.
  const line = text.replace(/(^|[^\p{L}])(ن?م[یي]) (?=\p{L})/gu, '$1$2\u200c');
  for (const { 0: found, index } of line.matchAll(
    /\p{N}+(?:[٬,.'’]\p{N}{3}(?!\p{N}))*|[\p{L}\p{M}\p{Cf}]+/gu,
  ))
    if (pairs.test(found))
      for (let at = 0; at < Math.max(1, found.length - 1); at += 1)
        words.push([found.slice(at, at + 2), index + at]);
    else words.push([found, index]);
  return words;
}

/** Returns the folded parts of a word: several if ZWNJ is between them. The prefix of a Persian verb is one with what follows. */
export function partsOf(word: string, language: Language): string[] {
  const [first, ...rest] = rewrite(word, language.before)
    .split('\u200c')
    .map((part) => fold(part, language))
    .filter(Boolean) as [string, ...string[]];
  const parts = [first, ...rest.filter((part) => !language.ending.test(part))];
  return /^ن?می$/.test(first) ? [parts.join('')] : parts.filter(Boolean);
}

/** Returns whether a folded word is too frequent to look for it. */
export const isFrequent = (word: string, { frequent, ending }: Language): boolean =>
  /^\D?$/.test(word) || frequent.includes(` ${word} `) || ending.test(word);

/**
 * Returns the terms of a folded word: the word itself, without its endings, and in Arabic its consonants, by which a broken plural
 * meets its singular. Endings follow each other: `زندانیان` is `زندان` with `ی` and `ان`.
 */
export function termsOf(word: string, { endings, vowels }: Language): string[] {
  const whole = word.replace(/^(.{24}).+/u, '$1');
  const rest = [1, 2, 3].reduce((left) => rewrite(left, endings), whole);
  const bare = [rest, whole].map((form) => rewrite(form, vowels));
  return [...new Set([whole, rest, bare.find(({ length }) => length > 2) ?? rest])];
}
