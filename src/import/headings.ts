import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** The level that the highest heading of a text has in its file: the title of the page is above it. */
const top = 2;

/** Moves the headings of a text so that the highest of them is at `##`, and the others as far below it as they were. */
export function levelHeadings(tree: Root): void {
  const headings: Heading[] = [];
  visit(tree, 'heading', (heading) => {
    headings.push(heading);
  });
  const highest = headings.reduce((least, { depth }) => Math.min(least, depth), 6);
  for (const heading of headings)
    heading.depth = Math.min(6, heading.depth - highest + top) as Heading['depth'];
}
