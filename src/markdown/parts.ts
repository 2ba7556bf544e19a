import type { Element } from 'hast';
import { SKIP, visit } from '../text/visit.ts';
import type { TextTree } from './statement.ts';

/** A part of a text: the id of its heading, and the words of the heading. */
export interface TextPart {
  readonly id: string;
  readonly title: string;
}

/** From how many headings on a text has contents. */
const few = 3;

/** Returns the parts of a text by its highest headings, or by all if these are few; none if there are not three headings. */
export function partsOf({ children }: TextTree): TextPart[] {
  const headings = children.filter(
    (node): node is Element => node.type === 'element' && /^h[2-6]$/.test(node.tagName),
  );
  const highest = headings.filter(({ tagName }) => tagName === 'h2');
  const listed = highest.length >= few ? highest : headings;
  if (listed.length < few) return [];
  return listed.map((heading) => ({
    id: String(heading.properties['id']),
    title: wordsOf(heading),
  }));
}

/** Returns the words of a heading, without the numbers of footnotes. */
function wordsOf(heading: Element): string {
  let words = '';
  visit(heading, (node) => {
    if (node.type === 'element' && node.tagName === 'sup') return SKIP;
    if (node.type === 'text') words += node.value;
    return undefined;
  });
  return words;
}
