import { boundWord } from '../persian-endings.ts';
import { latin } from '../letters.ts';
import { matchesIn } from '../passages.ts';
import { quoted } from '../quote.ts';
import type { Fix, Rule } from '../rule.ts';
import { wordAround } from '../words.ts';

/** ZWNJ where it parts nothing. */
export const misusedZwnj: Rule = {
  name: 'misused-zwnj',
  severity: 'warning',
  about: 'ZWNJ twice, at the edge of a word, or between letters of Latin script',
  *find(text) {
    for (const { match, passage, start, end } of matchesIn(text, /\u200c+/g)) {
      const { value, isProperty } = passage;
      const source = isProperty ? value : text.value;
      const at = isProperty ? match.index : start;
      const [before, after] = [source[at - 1] ?? '\n', source[at + match[0].length] ?? '\n'];
      // Kurdish once wrote ە so.
      if (text.language === 'ckb' && before === 'ه') continue;
      const rest = source.slice(at + match[0].length, at + match[0].length + 12);
      const fault = judge(source.slice(Math.max(0, at - 6), at), before, after, rest);
      if (!fault && match[0].length === 1) continue;
      const { what, replacement, isSafe, length = 0 } = fault ?? twice;
      yield {
        start,
        end: end + length,
        message: `ZWNJ (U+200C) ${what} in ${quoted(wordAround(source, at))}; ${replacement === '' ? 'remove it' : replacement === ' ' ? 'write that' : length > 0 ? 'write it without the space' : 'write it once'}`,
        fix: { replacement, isSafe },
      };
    }
  },
};

interface Fault extends Fix {
  readonly what: string;
  /** How far the fix reaches beyond it. */
  readonly length?: number;
}

const twice: Fault = { what: 'stands twice', replacement: '\u200c', isSafe: true };
const latinLetter = new RegExp(`[${latin}]`, 'u');
const blank = /\s/u;

function judge(lead: string, before: string, after: string, rest: string): Fault | undefined {
  const removal = { replacement: '', isSafe: true };
  const isPrefix = /(?<![\p{L}\p{M}\u200c])ن?می$/u.test(lead);
  if (blank.test(before)) return { what: 'begins a word', ...removal };
  if (blank.test(after)) {
    const next = /^ (\p{L}+)/u.exec(rest)?.[1];
    const joins = next !== undefined && (isPrefix || boundWord.test(next));
    return joins
      ? { what: 'stands beside a space', replacement: '\u200c', isSafe: false, length: 1 }
      : { what: 'ends a word', ...removal };
  }
  const isAbbreviated = after === '.' && /(?<!\p{L})\p{L}$/u.test(lead) && /^\.\p{L}/u.test(rest);
  if (/[،؛؟.!:,;?…»)”]/.test(after) && !isAbbreviated)
    return { what: 'stands before punctuation', ...removal };
  if (/[،؛؟!]/.test(before) && /\p{L}/u.test(after))
    return { what: 'stands where a space belongs', replacement: ' ', isSafe: true };
  if (/[،؛؟.!:,;?…«]/.test(before)) return { what: 'stands after punctuation', ...removal };
  if (latinLetter.test(before) && latinLetter.test(after))
    return { what: 'parts letters that do not join', ...removal };
  if (/\p{L}/u.test(before) && /[0-9]/.test(after))
    return { what: 'stands before a digit', ...removal };
  if (/\p{M}/u.test(after))
    return { what: 'parts a letter from its mark', ...removal, isSafe: false };
  return undefined;
}
