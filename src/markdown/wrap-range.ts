import type { Element, ElementContent, RootContent } from 'hast';

type Node = RootContent | ElementContent;

/** Returns whether a node is one thing within a line: its content takes no part in the order of the line. */
export const isAtom = (node: Node): boolean =>
  node.type !== 'text' &&
  (node.type !== 'element' ||
    node.properties['dir'] !== undefined ||
    /^(?:br|code|img|input)$/.test(node.tagName));

/** Returns how many characters of a line a node has. An atom is one. */
export function lengthOf(node: Node): number {
  if (node.type === 'text') return node.value.length;
  if (node.type !== 'element' || isAtom(node)) return 1;
  return node.children.reduce((sum, child) => sum + lengthOf(child), 0);
}

/**
 * Puts the characters from `start` up to `end` of the line `nodes` into `wrapper`. An element that has only some of them, such
 * as bold, is cut in two. A link that has these and no others takes the properties of a `bdi` itself. Returns the element that
 * has the characters now.
 */
export function wrapRange(nodes: Node[], start: number, end: number, wrapper: Element): Element {
  let from = 0;
  for (const node of nodes) {
    if (from > start) break;
    const to = from + lengthOf(node);
    if (end <= to && node.type === 'element' && !isAtom(node)) {
      const isWhole = from === start && end === to;
      if (!isWhole || node.tagName !== 'a' || wrapper.tagName !== 'bdi')
        return wrapRange(node.children, start - from, end - from, wrapper);
      Object.assign(node.properties, wrapper.properties);
      return node;
    }
    from = to;
  }
  // The end is found after the cut at the start, which may have added a node.
  const first = cutAt(nodes, start);
  const last = cutAt(nodes, end);
  const inside = nodes.splice(first, last - first, wrapper);
  wrapper.children = inside as ElementContent[];
  return wrapper;
}

/** Takes what is after position `at` off a line, and returns it. An element that is there is not cut. */
export function takeAfter(nodes: Node[], at: number): Node[] {
  let from = 0;
  for (const [index, node] of nodes.entries()) {
    const to = from + lengthOf(node);
    if (at <= from) return nodes.splice(index);
    if (at < to) return node.type === 'text' ? nodes.splice(cutAt(nodes, at)) : [];
    from = to;
  }
  return [];
}

/** Cuts the node at position `at` of a line in two, if one is there, and returns the index of what begins at `at`. */
function cutAt(nodes: Node[], at: number): number {
  let from = 0;
  for (const [index, node] of nodes.entries()) {
    if (from >= at) return index;
    const length = lengthOf(node);
    if (at < from + length) {
      // The text of a node may be long, and is replaced anyway.
      const rest = node.type === 'text' ? { ...node } : structuredClone(node);
      if (node.type === 'text' && rest.type === 'text') {
        rest.value = node.value.slice(at - from);
        node.value = node.value.slice(0, at - from);
      } else if (node.type === 'element' && rest.type === 'element') {
        const inner = cutAt(node.children, at - from);
        cutAt(rest.children, at - from);
        node.children.splice(inner);
        rest.children.splice(0, inner);
      }
      nodes.splice(index + 1, 0, rest);
      return index + 1;
    }
    from += length;
  }
  return nodes.length;
}
