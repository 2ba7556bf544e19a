import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Makes the links of a text absolute, as seen from the page at `base`, for where the text stands elsewhere. What is no address
 * to a browser is left as its editor wrote it, here as on the page; links within the text are left where `within` is kept.
 */
export function makeLinksAbsolute(
  tree: Nodes,
  base: string,
  { within }: { readonly within: 'kept' | 'changed' },
): void {
  visit(tree, 'element', ({ properties }) => {
    const { href } = properties;
    if (typeof href !== 'string' || !URL.canParse(href, base)) return;
    if (within === 'kept' && href.startsWith('#')) return;
    properties['href'] = new URL(href, base).href;
  });
}
