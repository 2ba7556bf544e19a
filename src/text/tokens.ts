import { mayHaveRtl, rtlLetter, scriptTag } from './scripts.ts';
import { ltrWords, type Word } from './words.ts';

/** A part of a text that reads as a whole in direction `dir`, from `start` up to `end`. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly dir: 'ltr' | 'rtl';
  /** The language as far as the script shows it, such as `und-Latn`; absent for addresses and numbers. */
  readonly tag?: string;
}

/** Returns the tokens of a text of direction `dir`: names and phrases of the other direction, addresses and numbers. */
export const tokensOf = (text: string, dir: 'ltr' | 'rtl'): Token[] =>
  dir === 'rtl' ? tokensInRtl(text) : tokensInLtr(text);

/** A number belongs to the name before it, as in `ARTICLE 19`. In Arabic digits it goes with the text, as UAX #9 has it. */
const attached = /^(?:[ \u00a0]|[ \u00a0]?[:,–/+=#№&-][ \u00a0]?)$/u;
const attachedToAbbreviation = /(?<!\p{L})\p{L}{1,4}\. $/u;
const endsPhrase = new RegExp(`${rtlLetter}|[،؛؟۔\u061c\u2029-\u202e\u2066-\u2069\ufffc]`, 'u');

function tokensInRtl(text: string): Token[] {
  const words = ltrWords(text);
  const tokens: Token[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const first = words[index];
    if (!first) break;
    const last = lastOfToken(text, words, index);
    const end = words[last]?.end ?? first.end;
    const isLanguage = words.slice(index, last + 1).some(({ kind }) => kind === 'word');
    const tag = isLanguage ? scriptTag(text.slice(first.start, end)) : undefined;
    tokens.push({ start: first.start, end, dir: 'ltr', ...(tag !== undefined && { tag }) });
    index = last;
  }
  return tokens;
}

/**
 * Returns the index of the last word of the token that begins with word `first`. A number begins one if all that is in quotes, in
 * brackets or in the text is a name, as «12 Angry Men».
 */
function lastOfToken(text: string, words: readonly Word[], first: number): number {
  const [number, name] = words.slice(first, first + 2);
  if (number?.kind !== 'number') return lastOfPhrase(text, words, first);
  if (name === undefined || name.kind === 'number' || name.start !== number.end + 1) return first;
  const last = lastOfPhrase(text, words, first);
  const end = words[last]?.end ?? name.end;
  const isWhole =
    /(?:^|[«‹“"([])$/.test(text.slice(0, number.start)) &&
    /^[.!؟?…]?(?:$|[»›”")\]])/.test(text.slice(end));
  return isWhole && text.charAt(number.end) === ' ' ? last : first;
}

/** How many words a phrase may have between a bracket and its other half. */
const maxInBrackets = 100;

/** Returns the index of the last word of the phrase that begins with word `first`. Brackets and quotes in it are in pairs. */
function lastOfPhrase(text: string, words: readonly Word[], first: number): number {
  const open: string[] = [];
  let last = first;
  for (let index = first + 1; index < words.length; index += 1) {
    const word = words[index];
    // A bracket that is still open after so many words is not a pair within a name.
    if (!word || index - last > maxInBrackets) break;
    const from = words[index - 1]?.end ?? 0;
    const gap = text.slice(from, word.start);
    if (endsPhrase.test(gap) || !keepsPairs(gap, open)) break;
    const belongs = word.kind !== 'number' || (index === last + 1 && takesNumber(text, from, word));
    if (belongs && open.length === 0) last = index;
  }
  return last;
}

function takesNumber(text: string, from: number, { start }: Word): boolean {
  if (/^\D{0,40}[٠-٩]/.test(text.slice(start, start + 41))) return false;
  const gap = text.slice(from, start);
  return (
    attached.test(gap) ||
    (gap === '. ' && attachedToAbbreviation.test(text.slice(Math.max(0, from - 5), start)))
  );
}

const pairs = new Map(
  ['()', '[]', '{}', '«»', '‹›', '“”', '„“', '""'].map(([open, close]) => [close, open]),
);

/** Updates the signs that are open after `gap`, and returns whether none is closed that was not opened. */
function keepsPairs(gap: string, open: string[]): boolean {
  for (const sign of gap.match(/[()[\]{}«»‹›“”„"]/g) ?? []) {
    const opened = open.at(-1);
    if (opened !== undefined && (pairs.get(sign) === opened || (sign === '“' && opened === '„')))
      open.pop();
    else if (/[([{«‹“„"]/.test(sign)) open.push(sign);
    else return false;
  }
  return true;
}

/** One word. Hyphens and dots belong to it before a letter or a digit. */
const rtlWord = String.raw`${rtlLetter}(?:${rtlLetter}|[\p{M}\p{N}\u200c\u200d]|[-–_.\/&'’](?=${rtlLetter}|\p{N}))*`;
/** What may be between the words of a phrase: no quotation marks, brackets or commas of the surrounding text. */
const withinPhrase = String.raw`[^\p{L}\u2029«»"“”()[\]{},;\ufffc]{0,80}?`;
/** A number, a date or a ratio in digits of Arabic script: `۱۴۰۰/۵/۷`. */
const easternNumber = String.raw`\+?[٠-٩۰-۹]+(?:[\/.,:٫٬\-–][٠-٩۰-۹]+)*[٪%]?`;
/** Numbers before a phrase. They are limited, because a row of numbers may have no phrase after it. */
const numbersBefore = String.raw`(?:(?<![٠-٩۰-۹][\/.,:٫٬\-–]?)${easternNumber} (?:${easternNumber} ){0,9})?`;
const rtlPhrase = new RegExp(
  `${numbersBefore}${rtlWord}(?:${withinPhrase}${rtlWord})*(?: ${easternNumber})*`,
  'gu',
);
const rtlPart = new RegExp(String.raw`${rtlLetter}(?:[\p{M}\u200c\u200d_-]|${rtlLetter})*`, 'gu');

function tokensInLtr(text: string): Token[] {
  if (!mayHaveRtl(text)) return [];
  const words = ltrWords(text);
  const isInAddress = overlapping(words.filter(({ kind }) => kind === 'address'));
  const parts = [
    ...matches(rtlPart, text).filter(isInAddress),
    ...matches(rtlPhrase, text).filter((part) => !isInAddress(part)),
  ].sort((a, b) => a.start - b.start);
  const isInPhrase = overlapping(parts);
  const phrases = parts.map(({ start, end }): Token => {
    const tag = scriptTag(text.slice(start, end));
    return { start, end, dir: 'rtl', ...(tag !== undefined && { tag }) };
  });
  const numbers = words
    .filter((word) => word.kind === 'number' && !isInPhrase(word))
    .map(({ start, end }): Token => ({ start, end, dir: 'ltr' }));
  return [...phrases, ...numbers].sort((a, b) => a.start - b.start);
}

type Part = Pick<Token, 'start' | 'end'>;

const matches = (pattern: RegExp, text: string): Part[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: part }) => ({
    start: index,
    end: index + part.length,
  }));

/** Returns a function that tells whether a part overlaps one of `parts`, which are in order and do not overlap each other. */
function overlapping(parts: readonly Part[]): (part: Part) => boolean {
  return ({ start, end }) => {
    let [low, high] = [0, parts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parts[middle]?.end ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    return (parts[low]?.start ?? end) < end;
  };
}
