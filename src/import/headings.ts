import type { Heading, Root } from 'mdast';
import { visit } from '../text/visit.ts';

/** The level of the highest heading in a text. The title of the page is level 1. */
const top = 2;

/** Shifts the levels of all headings so that the highest is `##`. */
export function levelHeadings(tree: Root): void {
  const headings: Heading[] = [];
  visit(tree, 'heading', (heading) => {
    headings.push(heading);
  });
  const highest = headings.reduce((least, { depth }) => Math.min(least, depth), 6);
  for (const heading of headings)
    heading.depth = Math.min(6, heading.depth - highest + top) as Heading['depth'];
}
