import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { rangeOf } from '../reading/blocks.ts';
import { quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** Finds short bold paragraphs above text: they look like headings, but screen readers cannot jump to them. */
export const fakeHeading: Rule = {
  name: 'fake-heading',
  family: 'markdown',
  severity: 'warning',
  about: 'a short paragraph in bold that looks like a heading',
  *find({ tree, value }) {
    let depth = 2;
    for (const [index, node] of tree.children.entries()) {
      if (node.type === 'heading') depth = node.depth;
      const next = tree.children[index + 1];
      const range = rangeOf(node);
      if (!range || !isBold(node) || !next || !hasText(next) || isBold(next)) continue;
      const words = toString(node).trim();
      if (!looksLikeHeading(words, index === 0)) continue;
      const replacement = `${'#'.repeat(depth)} ${value.slice(range.start + 2, range.end - 2)}`;
      const message = `${quoted(words)} is a paragraph in bold; if it is a heading, write ${'#'.repeat(depth)} before it and remove the **`;
      yield { ...range, message, fix: { replacement, isSafe: false, changes: ['blocks'] } };
    }
  },
};

const isBold = (node: RootContent): boolean =>
  node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';

const hasText = ({ type }: RootContent): boolean =>
  ['paragraph', 'list', 'blockquote', 'containerDirective'].includes(type);

/** Whether bold words can be a heading, and are not a slogan, a salutation or a date. */
function looksLikeHeading(words: string, isFirst: boolean): boolean {
  if (words.length > 70 || words.includes('\n') || words.split(/\s+/).length > 10) return false;
  if (!/\p{L}{2}/u.test(words) || /[.!?؟،,؛;…»”"]$/.test(words)) return false;
  return !(isFirst && /\p{N}/u.test(words));
}
