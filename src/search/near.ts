import type { Language } from './language.ts';

/**
 * Returns how near two words are that differ in one letter, or in the order of two letters: 2 if the letters are often mistaken for
 * each other, 1 if not. Returns 0 if the words differ in more, or in nothing.
 */
export function nearness(one: string, other: string, { alike }: Language): number {
  let at = 0;
  while (one[at] && one[at] === other[at]) at += 1;
  const [a, b, restA, restB] = [at, at + 1].flatMap((from) => [one.slice(from), other.slice(from)]);
  const [first, second] = [one.charAt(at), other.charAt(at)];
  if (restA === restB)
    return first && second && [first + second, second + first].some((pair) => alike.includes(pair))
      ? 2
      : Number(a !== b);
  if (one.charAt(at + 1) + first + one.slice(at + 2) === b) return 2;
  return Number(a === restB || restA === b);
}

/**
 * Returns a word as an index has it a second time, without a list: backwards. A word with a wrong letter at its beginning is found by
 * its end.
 */
export const backwards = (word: string): string => `~${Array.from(word).reverse().join('')}`;
