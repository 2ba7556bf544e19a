import type { Language } from './language.ts';

/**
 * Returns how near two words are that differ in one letter, or in the order of two letters: 2 if the letters are often mistaken for
 * each other, 1 if not. Returns 0 if the words differ in more, or in nothing.
 */
export function nearness(one: string, other: string, { alike }: Language): number {
  // What differs, between what both begin and end with.
  const [, , a = '', , b = ''] =
    /^(.*)(.{0,2}?)(.*)\n\1(.{0,2}?)\3$/.exec(`${one}\n${other}`) ?? [];
  const isOne = a.length < 2 && b.length < 2;
  if (
    isOne
      ? a && b && [a + b, b + a].some((pair) => alike.includes(pair))
      : a === b.charAt(1) + b.charAt(0)
  )
    return 2;
  return Number(isOne && a !== b);
}

/**
 * Returns a word as an index has it a second time, without a list: backwards. A word with a wrong letter at its beginning is found by
 * its end.
 */
export const backwards = (word: string): string => `~${Array.from(word).reverse().join('')}`;
