import type { Nodes } from 'hast';
import { visit } from '../text/visit.ts';

/**
 * Makes the links in `tree` absolute, as seen from the page at `base`, for a text that is shown elsewhere. A link that is not a
 * valid URL stays as it is. With `within: 'kept'`, links to a place in the same text stay as they are too.
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
