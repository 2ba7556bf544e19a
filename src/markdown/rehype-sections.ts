import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Numbers the headings of a statement `sec-1`, `sec-2` …: the same in every edition, whatever its language.
 * The title is the page's only `h1`, so the highest level that the text uses becomes `h2`. A paragraph gets `p-1` …
 * only where the text links to it: those bytes would otherwise be for nothing.
 */
export function rehypeSections() {
  return (tree: Root): void => {
    const headings: Element[] = [];
    const links = new Set<string>();
    visit(tree, 'element', (node) => {
      // The heading of the footnotes has an id of its own.
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
