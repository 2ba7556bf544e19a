import type { LintText, Prose } from '../rule.ts';

/** A word, with what joins its parts: letters, their marks, digits, ZWNJ, ZWJ, tatweel, apostrophes and hyphens within. */
export const word =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u0640]|[\u200c\u200d])*(?:['’-][\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u0640]|[\u200c\u200d])*)*/gu;

/** What is written in the language of the edition itself. */
export const proseIn = (text: LintText): readonly Prose[] =>
  text.prose.filter(({ language }) => language === text.language);

/** No word is longer, to either side of a place in it. */
const longest = 60;

/** The word in which `index` stands, as far as letters go; the character itself where there is none. */
export function wordAround(value: string, index: number): string {
  const part = /[\p{L}\p{M}\p{N}\p{Cf}]/u;
  let [start, end] = [index, index + 1];
  while (start > Math.max(0, index - longest) && part.test(value[start - 1] ?? '')) start -= 1;
  while (end < Math.min(value.length, index + longest) && part.test(value[end] ?? '')) end += 1;
  return value.slice(start, end);
}
