import { visit } from '../../text/visit.ts';
import { rangeOf } from '../reading/blocks.ts';
import { privateLinkMessage } from '../reading/private-link.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds links that reveal who copied them, or that only their editor can open. */
export const privateLink: Rule = {
  name: 'private-link',
  family: 'links',
  severity: 'error',
  about:
    'a link that says who shared it (?fbclid=…), or leads to a private network, a computer or an editor',
  *find({ tree, prose }) {
    const found: Finding[] = [];
    visit(tree, ['link', 'definition'], (node) => {
      const range = rangeOf(node);
      if (!range || (node.type !== 'link' && node.type !== 'definition')) return;
      const message = privateLinkMessage(node.url);
      if (message !== undefined) found.push({ ...range, message });
    });
    for (const { property, value, start } of prose) {
      const address = property === 'source' ? /^["']?(\S+?)["']?$/.exec(value) : null;
      const message = address ? privateLinkMessage(address[1] ?? '') : undefined;
      if (message !== undefined) found.push({ start, end: start + value.length, message });
    }
    yield* found;
  },
};
