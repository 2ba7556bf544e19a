import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** Returns the syntax tree of a page in MDX, with that of its code; `undefined` if it cannot be parsed. */
export function parsePage(mdx: string): Root | undefined {
  try {
    return parser.parse(mdx);
  } catch {
    // The build reports it, with the place.
    return undefined;
  }
}
