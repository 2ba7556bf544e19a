import { matchesIn } from '../reading/passages.ts';
import { quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** Finds doubled commas and semicolons, but not `,,` before a word, an old German quotation mark. */
export const repeatedComma: Rule = {
  name: 'repeated-comma',
  family: 'punctuation',
  severity: 'warning',
  about: 'a doubled comma or semicolon: ،،',
  *find(text) {
    for (const { match, start, end } of matchesIn(
      text,
      /([،؛])\1+|(?<=\p{L})([,;])\2+(?=\s|$)/gu,
    )) {
      const [found] = match;
      const sign = found[0] ?? '';
      yield {
        start,
        end,
        message: `${quoted(found)} is doubled; write one`,
        fix: { replacement: sign, isSafe: true },
      };
    }
  },
};
