import { toString } from 'mdast-util-to-string';
import { visit } from '../../text/visit.ts';
import { rangeOf } from '../reading/blocks.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds links with a title, which a page shows only under the pointer of a mouse. */
export const linkTitle: Rule = {
  name: 'link-title',
  family: 'links',
  severity: 'warning',
  about: 'a link with words in quotes after its address, which no phone shows: [x](https://… "y")',
  *find({ tree }) {
    const found: Finding[] = [];
    visit(tree, (node) => {
      if ((node.type !== 'link' && node.type !== 'definition') || !node.title) return;
      if (node.type === 'link' && toString(node) === node.title) return;
      const range = rangeOf(node);
      if (!range) return;
      found.push({
        ...range,
        message: `on a page, readers see ${quoted(node.title)} only if they have a mouse; write these words in the text`,
      });
    });
    yield* found;
  },
};
