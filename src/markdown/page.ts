import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { excessOfPage } from './limits.ts';
import { readersWith } from './readers.ts';

/** Returns the parser for a page. */
const readerFor = readersWith([remarkMdx, remarkGfm]);

/** Returns the syntax tree of a page in MDX, with that of its code; `undefined` if it cannot be parsed, or {@link excessOfPage} finds something. */
export function parsePage(mdx: string): Root | undefined {
  if (excessOfPage(mdx)) return undefined;
  try {
    return readerFor(mdx).parse(mdx);
  } catch {
    // The build reports it, with the place.
    return undefined;
  }
}
