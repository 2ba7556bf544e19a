import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { excessOfPage } from './limits.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** Returns the syntax tree of a page in MDX, with that of its code; `undefined` if it cannot be parsed, or {@link excessOfPage} finds something. */
export function parsePage(mdx: string): Root | undefined {
  if (excessOfPage(mdx)) return undefined;
  try {
    return parser.parse(mdx);
  } catch {
    // The build reports it, with the place.
    return undefined;
  }
}
