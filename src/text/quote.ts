import { rememberLast } from './remember-last.ts';

/** Returns the code points of a text for a message: `U+064A`, or `U+064A U+200C` for two. */
export function codePoint(text: string): string {
  let names = '';
  for (const character of text) names += (names && ' ') + nameOf(character.codePointAt(0) ?? 0);
  return names;
}

const nameOf = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** Characters that are invisible or change the text around them. An excerpt shows their code points instead. */
const invisible =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Variation_Selector}\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufffc]/gu;

/** An excerpt keeps ZWNJ, because words look wrong without it. */
const nonJoiner = '\u200c';

/**
 * Returns an excerpt for a message: in quotation marks, with at most `longest` characters, and with code points in place of
 * invisible characters. It is isolated, so that a right-to-left word does not change the order of the sentence around it (UAX #9).
 */
export const quoted = (excerpt: string, longest = 40): string => quote(excerpt, longest);

/** Thousands of findings in a text may have the same excerpt. */
const quote = rememberLast((excerpt: string, longest: number): string => {
  const line = excerpt.replaceAll('\n', ' ');
  const short = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
  const shown = short.replaceAll(invisible, (sign) =>
    sign === nonJoiner ? sign : `[${codePoint(sign)}]`,
  );
  return `"\u2068${shown}\u2069"`;
});
