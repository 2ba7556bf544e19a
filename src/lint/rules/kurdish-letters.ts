import { codePoint, quoted } from '../../text/quote.ts';
import { matchesIn } from '../reading/passages.ts';
import type { Rule } from '../rule.ts';
import { wordAround } from '../reading/words.ts';

/** What older keyboards and fonts have for Kurdish letters. */
const replaced = /ه\u200c|[رلویي]\u065a|ة(?=\p{L})/gu;
const withSmallV: Readonly<Record<string, string>> = { ر: 'ڕ', ل: 'ڵ', و: 'ۆ', ی: 'ێ', ي: 'ێ' };
/** Persian endings: a word with one of them may be a Persian name. */
const persianEnding = /^(?:ها|های|هایی|ای|اند|ام|اش|گی|تر|ترین)(?!\p{L})/u;

/** Finds Kurdish letters that are written by other letters and marks, as older keyboards and fonts do. */
export const kurdishLetters: Rule = {
  name: 'kurdish-letters',
  family: 'letters',
  severity: 'warning',
  about: 'replacements for Kurdish letters: ه with ZWNJ or ة for ە, a small v on ڕ ڵ ۆ ێ',
  languages: ['ckb'],
  *find(text) {
    for (const { match, passage, start, end } of matchesIn(text, replaced)) {
      const [found] = match;
      const replacement = withSmallV[found[0] ?? ''] ?? 'ە';
      const after = passage.value.slice(match.index + found.length, match.index + found.length + 8);
      const word = quoted(wordAround(passage.value, match.index));
      yield {
        start,
        end,
        message: `${codePoint(found)} is used for a Kurdish letter in ${word}; write ${replacement} (${codePoint(replacement)})`,
        fix: { replacement, isSafe: !persianEnding.test(after) },
      };
    }
  },
};
