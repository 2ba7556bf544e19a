import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visitParents } from '../text/visit.ts';
import type { Direction } from '../domain/language-tag.ts';
import { ltrLetter, rtlLetter, soleDirection } from '../text/scripts.ts';
import { addressToShow } from '../text/link-address.ts';
import { addAfterIsolate, type Ancestors } from './add-after-isolate.ts';

/** What a text with addresses depends on. */
interface Setting {
  /** Direction of the text. */
  readonly dir: Direction;
  /** Whether an address can be shown with its letters. If not, they stay percent-encoded. */
  readonly isDrawable?: (address: string) => boolean;
}

/**
 * Adds the title and the address of each link after its words, in brackets, for a text on paper. An address that the words show
 * already is not added. Links must be absolute. The brackets go with the direction of the text around the link.
 */
export function showAddresses(tree: Root, { dir, isDrawable = () => true }: Setting): void {
  visitParents(tree, 'element', (link, ancestors) => {
    const { href, title } = link.properties;
    const parent = ancestors.at(-1);
    if (link.tagName !== 'a' || typeof href !== 'string' || !parent) return;
    const index = parent.children.indexOf(link);
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
    if (!addAfterIsolate(ancestors, link, added)) {
      isolateWords(link, words, directionIn(ancestors) ?? dir);
      parent.children.splice(index + 1, 0, ...added);
    }
    return [SKIP, index + 1 + added.length];
  });
}

/** Isolates a link of the other direction, or the address after it would be part of its phrase. */
function isolateWords(link: Element, words: string, dir: Direction): void {
  const letters = new RegExp(dir === 'rtl' ? ltrLetter : rtlLetter, 'u');
  if (letters.test(words)) link.properties['dir'] ??= soleDirection(words) ?? dir;
}

function directionIn(ancestors: Ancestors): Direction | undefined {
  const dir = ancestors
    .map((one) => (one.type === 'element' ? one.properties['dir'] : undefined))
    .findLast((one) => one !== undefined);
  return dir === 'ltr' || dir === 'rtl' ? dir : undefined;
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
