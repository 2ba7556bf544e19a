import { isBoundEnding } from '../language/persian-endings.ts';
import { contextOf } from '../reading/context.ts';
import { arabic, latin } from '../language/letters.ts';
import { matchesIn } from '../reading/passages.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import type { Fix, Rule } from '../rule.ts';
import { wordAround } from '../reading/words.ts';

/** Finds ZWNJ where it separates nothing. */
export const misusedZwnj: Rule = {
  name: 'misused-zwnj',
  family: 'spaces',
  severity: 'warning',
  about: 'ZWNJ that is doubled, at the edge of a word or between Latin letters; ¬ in its place',
  *find(text) {
    for (const { match, passage, start, end } of matchesIn(text, /\u200c+/g)) {
      const { value, isProperty } = passage;
      const source = isProperty ? value : text.value;
      const at = isProperty ? match.index : start;
      const [before, after] = [source[at - 1] ?? '\n', source[at + match[0].length] ?? '\n'];
      // Older Kurdish texts write ە like this; kurdish-letters reports it.
      if (text.language === 'ckb' && before === 'ه') continue;
      const rest = source.slice(at + match[0].length, at + match[0].length + 12);
      const fault = judge(source.slice(Math.max(0, at - 6), at), before, after, rest);
      if (!fault && match[0].length === 1) continue;
      const {
        what,
        remedy = 'remove it',
        replacement = '',
        isSafe = true,
        length = 0,
      } = fault ?? twice;
      yield {
        start,
        end: end + length,
        message: `ZWNJ (U+200C) ${what} in ${quoted(wordAround(source, at))}; ${remedy}`,
        fix: { replacement, isSafe },
      };
    }
    for (const { match, start } of matchesIn(text, optionalBreak)) {
      const [, next] = match;
      yield {
        start,
        end: start + 1,
        message: `${codePoint('¬')} (¬) is used for ZWNJ in ${contextOf(match.input, match.index, match.index + 1)}; ${next ? 'write ZWNJ (U+200C)' : 'remove it'}`,
        fix: { replacement: next ? '\u200c' : '', isSafe: true },
      };
    }
  },
};

/** Word's sign for an optional break, which some people type for ZWNJ. */
const optionalBreak = new RegExp(`(?<=[${arabic}])¬(?:([${arabic}])|(?=[\\s،؛.:»]|$))`, 'gu');

/** What is wrong with a ZWNJ. The default fix removes it, which is safe. */
interface Fault extends Partial<Fix> {
  readonly what: string;
  readonly remedy?: string;
  /** How many characters after it the fix replaces too. */
  readonly length?: number;
}

const twice: Fault = { what: 'is doubled', remedy: 'write it once', replacement: '\u200c' };
const spaced: Fault = {
  what: 'is next to a space',
  remedy: 'write it without the space',
  replacement: '\u200c',
  isSafe: false,
  length: 1,
};
const inPlaceOfSpace: Fault = {
  what: 'is in the place of a space',
  remedy: 'write a space',
  replacement: ' ',
};
const latinLetter = new RegExp(`[${latin}]`, 'u');
const blank = /\s/u;

function judge(lead: string, before: string, after: string, rest: string): Fault | undefined {
  if (blank.test(before)) return { what: 'begins a word' };
  if (blank.test(after)) {
    const isPrefix = /(?<![\p{L}\p{M}\u200c])ن?می$/u.test(lead);
    const next = /^ (\p{L}+)/u.exec(rest)?.[1];
    const isOne = next !== undefined && (isPrefix || isBoundEnding(next));
    return isOne ? spaced : { what: 'ends a word' };
  }
  const isAbbreviated = after === '.' && /(?<!\p{L})\p{L}$/u.test(lead) && /^\.\p{L}/u.test(rest);
  if (/[،؛؟.!:,;?…»)”]/.test(after) && !isAbbreviated) return { what: 'is before punctuation' };
  if (/[،؛؟!]/.test(before) && /\p{L}/u.test(after)) return inPlaceOfSpace;
  if (/[،؛؟.!:,;?…«]/.test(before)) return { what: 'is after punctuation' };
  if (latinLetter.test(before) && latinLetter.test(after))
    return { what: 'separates letters that do not join' };
  if (/\p{L}/u.test(before) && /[0-9]/.test(after)) return { what: 'is before a digit' };
  return /\p{M}/u.test(after)
    ? { what: 'separates a letter from its mark', isSafe: false }
    : undefined;
}
