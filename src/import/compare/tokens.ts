import { toAsciiDigits } from '../../text/digits.ts';

/** A word or a sign, as it is compared, with its place in its text. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Characters without effect, which import removes. */
const empty = String.raw`[\p{Cf}\ufffc]|(?![\s\u0085])\p{Cc}`;
const wordOrSign = new RegExp(String.raw`(?:[\p{L}\p{M}\p{N}]|${empty})+|\p{S}`, 'gu');

/** Returns the words and signs of a text. Invisible characters and the forms of digits make no difference. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(wordOrSign), ({ 0: found, index }) => ({
    word: wordOf(found),
    start: index,
    end: index + found.length,
  })).filter(({ word }) => /[\p{L}\p{N}\p{S}]/u.test(word));
}

const wordOf = (found: string): string =>
  toAsciiDigits(found.replaceAll(new RegExp(empty, 'gu'), '').normalize('NFC'));
