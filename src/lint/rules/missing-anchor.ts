import { visit } from 'unist-util-visit';
import { footnotesInOrder } from '../../markdown/remark-footnote-numbers.ts';
import { rangeOf } from '../reading/blocks.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, LintText, Rule } from '../rule.ts';

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
      anchors ??= anchorsOf(text);
      if (!range || isThere(node.url.slice(1), anchors)) return;
      const message = `there is no ${quoted(node.url)} in this text; its headings are ${span('sec', anchors.sec)}, its paragraphs ${span('p', anchors.p)}`;
      found.push({ ...range, message });
    });
    yield* found;
  },
};

interface Anchors {
  readonly sec: number;
  readonly p: number;
  readonly fn: number;
}

/** Returns how many sections, paragraphs and footnotes with an anchor the page has, as `rehypeSections` counts them. */
function anchorsOf({ tree }: LintText): Anchors {
  let sec = 0;
  visit(tree, 'heading', () => {
    sec += 1;
  });
  const p = tree.children.filter(({ type }) => type === 'paragraph').length;
  return { sec, p, fn: footnotesInOrder(tree).length };
}

function isThere(name: string, { sec, p, fn }: Anchors): boolean {
  // Every page has #top and #text.
  if (['', 'top', 'text'].includes(name)) return true;
  const [, kind, number] = /^(sec|p|fn|fnref)-([1-9]\d*)(?:-\d+)?$/.exec(name) ?? [];
  return Number(number) <= ({ sec, p, fn, fnref: fn }[kind ?? ''] ?? 0);
}

const span = (kind: string, count: number): string =>
  count > 1 ? `#${kind}-1 to #${kind}-${count}` : count === 1 ? `#${kind}-1` : 'none';
