import type { Language } from './language.ts';

/**
 * Returns how near two words are that differ in one letter, or in the order of two letters: 2 if the letters are often mistaken for
 * each other, 1 if not. Returns 0 if the words differ in more, or in nothing.
 */
export function nearness(one: string, other: string, { alike }: Language): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [a, b] = [one.charAt(at), other.charAt(at)];
  const [restA, restB] = [one.slice(at + 1), other.slice(at + 1)];
  if (restA === restB)
    return a === b ? 0 : a && b && (alike.includes(a + b) || alike.includes(b + a)) ? 2 : 1;
  if (a + restA === restB || b + restB === restA)
    return one[at - 1] === (a + restA === restB ? b : a) ? 2 : 1;
  return a === restB.charAt(0) && b === restA.charAt(0) && restA.slice(1) === restB.slice(1)
    ? 2
    : 0;
}

/**
 * Returns a word as an index has it a second time, without a list: backwards. A word with a wrong letter at its beginning is found by
 * its end.
 */
export const backwards = (word: string): string => `~${Array.from(word).reverse().join('')}`;
