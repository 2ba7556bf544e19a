import type { LintText, Prose } from '../rule.ts';

/** Matches a word: letters, marks, digits, ZWNJ, ZWJ and tatweel, with apostrophes and hyphens inside. */
export const word =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u0640]|[\u200c\u200d])*(?:['’-][\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u0640]|[\u200c\u200d])*)*/gu;

/** Returns what is written in the language of the edition, without foreign words in `:lang[…]`. */
export const proseIn = (text: LintText): readonly Prose[] =>
  text.prose.filter(({ language }) => language === text.language);

/** How far a word is followed to either side, so that time stays proportional to the text. */
const longest = 60;

/** Returns the word around `index`, or the character at `index` if it is not in a word. */
export function wordAround(value: string, index: number): string {
  const part = /[\p{L}\p{M}\p{N}\p{Cf}]/u;
  let [start, end] = [index, index + 1];
  while (start > Math.max(0, index - longest) && part.test(value[start - 1] ?? '')) start -= 1;
  while (end < Math.min(value.length, index + longest) && part.test(value[end] ?? '')) end += 1;
  return value.slice(start, end);
}
