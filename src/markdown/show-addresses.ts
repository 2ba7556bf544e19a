import type { ElementContent, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { soleDirection } from '../text/scripts.ts';
import { addressToShow } from '../text/link-address.ts';

/**
 * Adds the title and the address of each link after its words, in brackets, for a text on paper. An address that the words show
 * already is not added. Links must be absolute. Letters of an address that `isDrawable` refuses stay percent-encoded.
 */
export function showAddresses(
  tree: Root,
  isDrawable: (address: string) => boolean = () => true,
): void {
  visit(tree, 'element', (link, index, parent) => {
    const { href, title } = link.properties;
    if (link.tagName !== 'a' || typeof href !== 'string' || !parent || index === undefined) return;
    if (href.startsWith('#') || isContinued(href, parent, index)) return;
    const words = toString(link);
    const name = typeof title === 'string' && title !== words ? title : '';
    const readable = decoded(href);
    const address = addressToShow(words, isDrawable(readable) ? readable : href);
    if (name === '' && address === undefined) return;
    const parts = [
      ...(name === '' ? [] : [isolated(name, soleDirection(name))]),
      ...(address === undefined ? [] : [isolated(address, 'ltr')]),
    ];
    const added: ElementContent[] = [
      { type: 'text', value: ' (' },
      ...parts.flatMap((part, at) =>
        at > 0 ? [{ type: 'text', value: ': ' } as const, part] : [part],
      ),
      { type: 'text', value: ')' },
    ];
    parent.children.splice(index + 1, 0, ...added);
    return [SKIP, index + 1 + added.length];
  });
}

/** Whether a link was cut at the number of a footnote and goes on after it: see `rehypeNestedLinks`. */
function isContinued(href: string, { children }: Parents, index: number): boolean {
  const [number, rest] = children.slice(index + 1);
  return number?.type === 'element' && rest?.type === 'element' && rest.properties['href'] === href;
}

const isolated = (value: string, dir: 'ltr' | 'rtl' | undefined): ElementContent =>
  dir === undefined
    ? { type: 'text', value }
    : {
        type: 'element',
        tagName: 'bdi',
        properties: { dir },
        children: [{ type: 'text', value }],
      };

/** Returns an address with its letters instead of their percent-encoding, unless some are invisible. */
function decoded(href: string): string {
  try {
    const text = decodeURI(href);
    return /[\p{C}\p{Z}]/u.test(text) ? href : text;
  } catch {
    return href;
  }
}
