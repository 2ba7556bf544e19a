import { toAsciiDigits } from '../../text/digits.ts';

/** A word or a sign, as it is compared, with its place in its text. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Returns the words and signs of a text. Invisible characters and the forms of digits make no difference. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}\p{Cf}]+|\p{S}/gu), ({ 0: found, index }) => ({
    word: wordOf(found),
    start: index,
    end: index + found.length,
  })).filter(({ word }) => /[\p{L}\p{N}]|(?!\ufffc)\p{S}/u.test(word));
}

const wordOf = (found: string): string =>
  toAsciiDigits(found.normalize('NFC').replaceAll(/\p{Cf}/gu, ''));
