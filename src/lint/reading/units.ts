import type { Nodes, Parents } from 'mdast';
import { visit } from '../../text/visit.ts';
import { rangeOf, type Block, type Range } from './blocks.ts';

/** A part of a block that must stay whole: a link, a footnote mark, code, an escape such as `\)` or `&amp;`. */
export interface Unit extends Range {
  /** Its words, without the signs and the address around them, if they are Markdown of their own. */
  readonly inner?: Range;
}

/** Returns the units of a block: a unit that contains others comes before them. */
export function unitsOf(block: Block, value: string): Unit[] {
  const units: Unit[] = [];
  visit(block.node, (node) => {
    const range = isUnit(node) ? rangeOf(node) : undefined;
    if (!range) return;
    const inner = innerOf(node, value);
    units.push({ ...range, ...(inner && { inner }) });
  });
  for (const { start, end } of block.texts) {
    for (const { index, 0: found } of value.slice(start, end).matchAll(escape))
      units.push({ start: start + index, end: start + index + found.length });
  }
  return units;
}

const escape = /\\[!-/:-@[-`{-~]|&(?:[a-zA-Z]{2,31}|#\d{1,7}|#x[\da-fA-F]{1,6});/g;

const kinds: readonly Nodes['type'][] = [
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'inlineCode',
  'textDirective',
  'emphasis',
  'html',
];

const isUnit = ({ type }: Nodes): boolean => kinds.includes(type);

function innerOf(node: Nodes, value: string): Range | undefined {
  if (!hasInner(node)) return undefined;
  const [first, last] = [node.children[0], node.children.at(-1)];
  const { start = 0 } = rangeOf(node) ?? {};
  const from = first && rangeOf(first);
  const to = last && rangeOf(last);
  // A bare address is its own words.
  return from && to && from.start > start && value[start] !== '<'
    ? { start: from.start, end: to.end }
    : undefined;
}

/** The words of `[words][]` and `[words]` name their address, so they cannot change. */
const hasInner = (node: Nodes): node is Extract<Nodes, Parents> =>
  node.type === 'link' ||
  node.type === 'textDirective' ||
  node.type === 'emphasis' ||
  (node.type === 'linkReference' && node.referenceType === 'full');
