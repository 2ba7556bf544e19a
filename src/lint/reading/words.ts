import { stretchAround } from '../language/stretch-around.ts';
import type { LintText, Prose } from '../rule.ts';

/** Matches a word: letters, marks, digits, ZWNJ, ZWJ and tatweel, with apostrophes and hyphens inside. */
export const word =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u0640\u200c\u200d]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}\u0640\u200c\u200d]*)*/gu;

/** Returns what is written in the language of the edition, without foreign words in `:lang[…]`. */
export const proseIn = (text: LintText): readonly Prose[] =>
  text.prose.filter(({ language }) => language === text.language);

/** Returns the word around an index, with the character at the index even if it is not of a word. */
export const wordAround = stretchAround(/[\p{L}\p{M}\p{N}\p{Cf}]/u, 60);
