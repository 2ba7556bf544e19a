import { visit } from '../../text/visit.ts';
import { anchorRange, anchorsOf, hasAnchor, type Anchors } from '../../markdown/anchors.ts';
import { rangeOf } from '../reading/blocks.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds links to an anchor that the text does not have. */
export const missingAnchor: Rule = {
  name: 'missing-anchor',
  family: 'links',
  severity: 'error',
  about: 'a link to a place in the text that does not exist, such as #_Toc78404352 of Word',
  *find(text) {
    const found: Finding[] = [];
    let anchors: Anchors | undefined;
    visit(text.tree, ['link', 'definition'], (node) => {
      if ((node.type !== 'link' && node.type !== 'definition') || !node.url.startsWith('#')) return;
      const range = rangeOf(node);
      anchors ??= anchorsOf(text.tree);
      if (!range || hasAnchor(node.url.slice(1), anchors)) return;
      const message = `there is no ${quoted(node.url)} in this text; its headings are ${anchorRange('sec', anchors)}, its paragraphs ${anchorRange('p', anchors)}`;
      found.push({ ...range, message });
    });
    yield* found;
  },
};
