import { toString } from 'mdast-util-to-string';
import { visit } from '../../text/visit.ts';
import { rangeOf } from '../reading/blocks.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds a line of --- or === right below a paragraph, which turns it into a heading (setext). */
export const accidentalHeading: Rule = {
  name: 'accidental-heading',
  family: 'markdown',
  severity: 'warning',
  about: 'a line of --- or === that turns the paragraph above it into a heading',
  *find({ tree, value }) {
    const found: Finding[] = [];
    visit(tree, 'heading', (node, _, parent) => {
      const range = rangeOf(node);
      if (!range) return;
      const source = value.slice(range.start, range.end).trimEnd();
      const underline = /[=-]+$/.exec(source)?.[0] ?? '';
      if (source.startsWith('#') || underline === '') return;
      const words = toString(node).trim();
      const isText =
        words.includes('\n') || words.length > 100 || /[.!?؟؛;:،,…]["»”)]*$/.test(words);
      // A long underline is meant as one.
      if (!isText && underline.length > 3) return;
      const start = range.start + source.length - underline.length;
      const isRule = parent?.type === 'root' && /^-{3,}$/.test(underline);
      const remedy = isRule ? 'put an empty line between them' : `remove ${quoted(underline)}`;
      found.push({
        start,
        end: start + underline.length,
        severity: isText ? 'error' : 'warning',
        message: `the line ${quoted(underline)} turns ${quoted(words)} above it into a heading; ${remedy}, or write ## before the words if they are a heading`,
        ...(isRule && {
          fix: { replacement: `\n${underline}`, isSafe: false, changes: ['blocks'] },
        }),
      });
    });
    yield* found;
  },
};
