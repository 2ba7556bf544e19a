import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from '../text/visit.ts';

/**
 * Class names for the alignment of cells. They are logical sides: `align` is obsolete, and left and right would be wrong in the
 * other direction. Alignment to the start is the default and needs no class.
 */
const sides: Readonly<Record<string, string>> = { center: 'center', right: 'end' };

/**
 * Replaces obsolete attributes of tables, scopes their header cells, and wraps each in a box that scrolls on narrow screens.
 * Removes a header without content: Markdown requires one, and tables of verse have none.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'td' || node.tagName === 'th') {
        const side = sides[String(node.properties['align'])];
        delete node.properties['align'];
        if (side !== undefined) node.properties['className'] = [side];
        if (node.tagName === 'th') node.properties['scope'] = 'col';
      }
      if (node.tagName === 'table')
        node.children = node.children.filter((part) => !isEmptyHead(part));
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

const isEmptyHead = (part: ElementContent): boolean =>
  part.type === 'element' && part.tagName === 'thead' && isEmpty(part);

const isEmpty = ({ children }: Element): boolean =>
  children.every(
    (child) =>
      (child.type === 'text' && child.value.trim() === '') ||
      (child.type === 'element' && /^t[rh]$/.test(child.tagName) && isEmpty(child)),
  );
