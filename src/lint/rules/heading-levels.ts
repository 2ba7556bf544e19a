import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../../text/visit.ts';
import { lineEnd, rangeOf } from '../reading/blocks.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds headings that mislead screen readers: without words, of the level of the title, or skipping a level. */
export const headingLevels: Rule = {
  name: 'heading-levels',
  family: 'markdown',
  severity: 'warning',
  about: 'a heading without words, of the level of the title (#), or that skips a level',
  *find({ tree, value }) {
    const found: Finding[] = [];
    let [last, hasTitleLevel]: [Heading | undefined, boolean] = [undefined, false];
    visit(tree, 'heading', (node) => {
      const range = rangeOf(node);
      if (!range) return;
      const add = (message: string) =>
        found.push({ start: range.start, end: lineEnd(value, range.start), message });
      const words = toString(node).trim();
      if (words === '') add('this heading has no words; add them, or remove it');
      else if (last && node.depth > last.depth + 1)
        add(
          `${quoted(words)} is a heading of level ${node.depth} below one of level ${last.depth}; write ${'#'.repeat(last.depth + 1)}`,
        );
      else if (node.depth === 1 && !hasTitleLevel) {
        hasTitleLevel = true;
        add(
          `${quoted(words)} is a heading of the same level as the title of the page; write ##, and one more # in the headings below it`,
        );
      }
      if (words !== '') last = node;
    });
    yield* found;
  },
};
