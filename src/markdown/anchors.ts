import type { Root } from 'mdast';
import { visit } from '../text/visit.ts';
import { footnotesInOrder } from './remark-footnote-numbers.ts';

/** How many headings, paragraphs and footnotes of a text can be linked to, as `rehypeSections` counts them. */
export interface Anchors {
  readonly sec: number;
  readonly p: number;
  readonly fn: number;
}

/** Returns what can be linked to in a text. */
export function anchorsOf(tree: Root): Anchors {
  let sec = 0;
  visit(tree, 'heading', () => {
    sec += 1;
  });
  const p = tree.children.filter(({ type }) => type === 'paragraph').length;
  return { sec, p, fn: footnotesInOrder(tree).length };
}

/** Whether a page with these anchors has the one of this name, without `#`. */
export function hasAnchor(name: string, { sec, p, fn }: Anchors): boolean {
  // Every page has #top and #text.
  if (['', 'top', 'text'].includes(name)) return true;
  const [, kind, number] = /^(sec|p|fn|fnref)-([1-9]\d*)(?:-\d+)?$/.exec(name) ?? [];
  return Number(number) <= ({ sec, p, fn, fnref: fn }[kind ?? ''] ?? 0);
}

/** Returns the names of the anchors of a kind, for messages: `#sec-1 to #sec-4`. */
export const anchorRange = (kind: keyof Anchors, { [kind]: count }: Anchors): string =>
  count > 1 ? `#${kind}-1 to #${kind}-${count}` : count === 1 ? `#${kind}-1` : 'none';
