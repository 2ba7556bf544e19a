import type { Element, Root } from 'hast';
import { visit } from '../text/visit.ts';

/**
 * Gives the headings of a statement the ids `sec-1`, `sec-2` …, which are the same in every language. The title is the only
 * `h1` of the page, so the highest heading level of the text becomes `h2`. A paragraph gets an id, `p-1` …, only if the text
 * links to it, to save bytes.
 */
export function rehypeSections() {
  return (tree: Root): void => {
    const headings: Element[] = [];
    const links = new Set<string>();
    visit(tree, 'element', (node) => {
      // The heading of the footnotes has its own id.
      if (/^h[1-6]$/.test(node.tagName) && node.properties['id'] === undefined) headings.push(node);
      const href = node.properties['href'];
      if (typeof href === 'string' && href.startsWith('#')) links.add(href.slice(1));
    });
    const top = Math.min(...headings.map(level));
    headings.forEach((heading, index) => {
      heading.tagName = `h${Math.min(6, level(heading) - top + 2)}`;
      heading.properties['id'] = `sec-${index + 1}`;
    });
    let number = 0;
    for (const node of tree.children) {
      if (node.type !== 'element' || node.tagName !== 'p') continue;
      number += 1;
      if (links.has(`p-${number}`)) node.properties['id'] = `p-${number}`;
    }
  };
}

const level = (heading: Element): number => Number(heading.tagName.slice(1));
