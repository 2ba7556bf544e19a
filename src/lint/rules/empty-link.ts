import type { Link, LinkReference } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../../text/visit.ts';
import { rangeOf } from '../reading/blocks.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds links without words or without an address. */
export const emptyLink: Rule = {
  name: 'empty-link',
  family: 'links',
  severity: 'error',
  about: 'a link without words, [](…), or without an address, […]()',
  *find({ tree, value }) {
    const found: Finding[] = [];
    visit(tree, ['link', 'linkReference'], (node) => {
      const range = rangeOf(node);
      if (!range || (node.type !== 'link' && node.type !== 'linkReference')) return;
      const words = toString(node).trim();
      if (node.type === 'link' && node.url.trim() === '') {
        const message = `the link ${quoted(words)} leads nowhere; write its address in the (…), or remove the brackets`;
        found.push({ ...range, message });
      } else if (words === '' && !hasImage(node)) {
        const url = node.type === 'link' ? node.url : undefined;
        const canBracket = url !== undefined && /^https?:\/\/[^\s<>]+$/.test(url);
        const message = `readers do not see the link ${quoted(value.slice(range.start, range.end))}, which has no words; write them in the […], or remove it`;
        found.push({
          ...range,
          message,
          ...(canBracket && {
            fix: { replacement: `<${url}>`, isSafe: false, changes: ['links'] },
          }),
        });
      }
    });
    yield* found;
  },
};

/** An image has its own description; `image-alt` reports one without. */
const hasImage = ({ children }: Link | LinkReference): boolean =>
  children.some(({ type }) => type === 'image' || type === 'imageReference');
