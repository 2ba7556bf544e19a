import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from '../text/visit.ts';

/**
 * Ends a link before a link in its text, such as that of a footnote, and opens it again after that: HTML has no links within
 * links, and XHTML readers of e-books refuse them.
 */
export function rehypeNestedLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'a' || !parent || index === undefined) return;
      if (!node.children.some(hasLink)) return;
      const pieces = linkAround(node, node.children);
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

/** Returns the nodes with a copy of the link around all that contain no link. */
function linkAround(link: Element, nodes: readonly ElementContent[]): ElementContent[] {
  const pieces: ElementContent[] = [];
  let copy: Element | undefined;
  for (const node of nodes) {
    if (node.type === 'element' && hasLink(node)) {
      copy = undefined;
      pieces.push(isLink(node) ? node : { ...node, children: linkAround(link, node.children) });
    } else if (copy) copy.children.push(node);
    else {
      copy = { ...link, properties: { ...link.properties }, children: [node] };
      pieces.push(copy);
    }
  }
  return pieces;
}

const isLink = ({ tagName }: Element): boolean => tagName === 'a';

const hasLink = (node: ElementContent): boolean =>
  node.type === 'element' && (isLink(node) || node.children.some(hasLink));
