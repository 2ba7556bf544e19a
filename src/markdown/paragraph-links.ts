import type { TextTree } from './statement.ts';

/**
 * Gives each paragraph of a text a link to itself, so that readers can cite it: `#p-3` is the same in every edition. Paragraphs
 * are counted as `rehypeSections` does. The link has no letters, so that a copied text has none of it.
 * @param nameOf returns the name of the link to a paragraph
 */
export function linkParagraphs({ children }: TextTree, nameOf: (number: number) => string): void {
  let number = 0;
  for (const node of children) {
    if (node.type !== 'element' || node.tagName !== 'p') continue;
    number += 1;
    const id = `p-${number}`;
    node.properties = { ...node.properties, id, className: ['passage'] };
    node.children.push({
      type: 'element',
      tagName: 'a',
      properties: { href: `#${id}`, className: ['here'], ariaLabel: nameOf(number) },
      children: [],
    });
  }
}
