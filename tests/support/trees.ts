import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Takes the elements that match out of a tree, with all that is in them. */
export function remove(tree: Root, matches: (element: Element) => boolean): void {
  visit(tree, 'element', (element, index, parent) => {
    if (parent === undefined || index === undefined || !matches(element)) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}
