import type { Element, ElementContent } from 'hast';
import { addressPieces } from '../text/line-ends.ts';
import { visit } from '../text/visit.ts';
import type { TextTree } from './statement.ts';

/** Lets lines end after the slashes of long addresses that the links of a text show, and not after hyphens. Their letters stay the same. */
export function breakAddresses(tree: TextTree): void {
  visit(tree, 'element', (link) => {
    if (link.tagName !== 'a') return;
    breakIn(link);
    visit(link, 'element', breakIn);
  });
}

function breakIn(element: Element): void {
  element.children = element.children.flatMap((node): ElementContent[] => {
    if (node.type !== 'text' || /\s/.test(node.value)) return [node];
    return addressPieces(node.value).flatMap(({ text, isKept }, index): ElementContent[] => {
      const words: ElementContent = { type: 'text', value: text };
      const piece: ElementContent = isKept
        ? {
            type: 'element',
            tagName: 'span',
            properties: { className: ['kept'] },
            children: [words],
          }
        : words;
      return index === 0
        ? [piece]
        : [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, piece];
    });
  });
}
