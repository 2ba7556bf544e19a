import { lineAround } from '../reading/context.ts';
import { passagesOf } from '../reading/passages.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds « without », and » without «. */
export const unbalancedQuotes: Rule = {
  name: 'unbalanced-quotes',
  family: 'punctuation',
  severity: 'warning',
  about: '« without », or » without «',
  languages: ['fa', 'ar', 'ckb'],
  *find(text) {
    let open: Mark[] = [];
    for (const { value, start, isProperty } of passagesOf(text)) {
      for (const { index, 0: sign } of value.matchAll(/[«»]/g)) {
        const mark = { at: start + index, around: lineAround(value, index, index + 1) };
        if (sign === '«') {
          // In a quotation of several paragraphs, each may begin with «, and only the last one ends with ».
          const goesOn =
            open.length > 0 &&
            beginsBlock.test(text.value.slice(Math.max(0, mark.at - 40), mark.at));
          if (!goesOn) open.push(mark);
        } else if (!open.pop()) yield finding(mark, 'closes no quotation', '«');
      }
      if (!isProperty) continue;
      yield* open.map((mark) => finding(mark, 'opens a quotation that is never closed', '»'));
      open = [];
    }
    yield* open.map((mark) => finding(mark, 'opens a quotation that is never closed', '»'));
  },
};

interface Mark {
  readonly at: number;
  readonly around: string;
}

/** Matches text that ends with an empty line and the signs of a list or a quotation. */
const beginsBlock = /\n[ \t>]*\n[ \t>]*(?:[-*+] +|\d+[.)] +)?$/;

const finding = ({ at, around }: Mark, what: string, other: string): Finding => ({
  start: at,
  end: at + 1,
  message: `${other === '«' ? '»' : '«'} ${what}, in ${around}; write ${other} where it belongs, or remove it`,
});
