import { visit } from '../../text/visit.ts';
import { numbersOf } from '../../markdown/remark-list-numbers.ts';
import { rangeOf } from '../reading/blocks.ts';
import type { Finding, Rule } from '../rule.ts';

/** Numbers from this on are years, and two items may be about the same year. */
const firstYear = 1000;

/** Finds a list in which two items in a row have the same number. */
export const repeatedNumber: Rule = {
  name: 'repeated-number',
  family: 'markdown',
  severity: 'warning',
  about: 'a list (1. 2. 2. 3.) in which two items in a row have the same number',
  *find({ tree }) {
    const found: Finding[] = [];
    visit(tree, 'list', (list) => {
      if (!list.ordered) return;
      const numbers = numbersOf(list);
      const at = numbers.findIndex((number, index) => index > 0 && number === numbers[index - 1]);
      const number = numbers[at];
      const range = list.children[at] && rangeOf(list.children[at]);
      if (number === undefined || number >= firstYear || !range) return;
      found.push({
        start: range.start,
        end: range.start + String(number).length + 1,
        message: `two items in a row have the number ${number}, and readers see it twice; write ${number + 1}. here, or correct the other numbers`,
      });
    });
    yield* found;
  },
};
