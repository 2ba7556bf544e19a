import { matchesIn } from '../reading/passages.ts';
import { quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** A comma or a semicolon that stands twice. `,,` before a word is an old quotation mark of German. */
export const repeatedComma: Rule = {
  name: 'repeated-comma',
  family: 'punctuation',
  severity: 'warning',
  about: 'a comma or a semicolon that stands twice: ،،',
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
        message: `${quoted(found)} is one ${sign} too many; write one`,
        fix: { replacement: sign, isSafe: true },
      };
    }
  },
};
