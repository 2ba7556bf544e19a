import { matchesIn } from '../reading/passages.ts';
import { quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** A doubled comma or semicolon. `,,` before a word is an old quotation mark of German. */
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
