import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Alignment by side of reading, as class names: `align` is obsolete, and left and right would not turn with the direction.
 * To begin where reading begins needs none.
 */
const sides: Readonly<Record<string, string>> = { center: 'center', right: 'end' };

/** Tables without obsolete attributes, their header cells scoped, in a box that scrolls where the screen is narrower. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'td' || node.tagName === 'th') {
        const side = sides[String(node.properties['align'])];
        delete node.properties['align'];
        if (side !== undefined) node.properties['className'] = [side];
        if (node.tagName === 'th') node.properties['scope'] = 'col';
      }
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return;
      const box: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'], tabIndex: 0 },
        children: [node],
      };
      if (parent.type === 'element' && parent.properties['className']?.toString() === 'table')
        return;
      parent.children[index] = box;
      return [SKIP, index];
    });
  };
}
