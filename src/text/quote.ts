/** The name of a character for a message: `U+064A`, of several `U+064A U+200C`. */
export const codePoint = (text: string): string =>
  Array.from(
    text,
    (character) =>
      `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');

/** Signs that show nothing, or change what is around them: they are named where an excerpt has them. */
const unseen =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Variation_Selector}\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufffc]/gu;

/** ZWNJ shapes the word around it, and stays. */
const nonJoiner = '\u200c';

/**
 * An excerpt for a message: in quotation marks, isolated so that a right-to-left word leaves the sentence around it
 * in order (UAX #9), what cannot be seen named, at most 40 characters.
 */
export function quoted(excerpt: string): string {
  const line = excerpt.replaceAll('\n', ' ');
  const short = line.length > 40 ? `${line.slice(0, 39)}…` : line;
  const shown = short.replaceAll(unseen, (sign) =>
    sign === nonJoiner ? sign : `[${codePoint(sign)}]`,
  );
  return `"\u2068${shown}\u2069"`;
}
