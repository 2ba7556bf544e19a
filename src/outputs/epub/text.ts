import type { Element, Nodes } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { visit } from 'unist-util-visit';
import type { Element as XmlElement } from 'xast';
import type { TextTree } from '../../markdown/statement.ts';

/** A text as a document of a book holds it. */
export interface BookText {
  readonly element: XmlElement;
  readonly headings: readonly Heading[];
}

/** A heading of a text, for the contents. */
export interface Heading {
  readonly id: string;
  /** 2 to 6. */
  readonly level: number;
  readonly words: string;
}

/**
 * The text of a page, in HTML, as that of a document in a book: the same words in the same elements. Links within the text
 * stay within it, every other is absolute; footnotes say what they are, so that readers open them where they are called.
 * `url` is the address of the page.
 */
export function bookText(text: TextTree, url: string): BookText {
  const ids = idsOf(text);
  const headings: Heading[] = [];
  visit(text, 'element', (element) => {
    const { tagName, properties } = element;
    const { id, href } = properties;
    if (typeof href === 'string') properties['href'] = reference(href, url, ids);
    // On a page it lets keys scroll a wide table. A book has pages.
    delete properties['tabIndex'];
    // How a page asks for an image. A book has it.
    delete properties['loading'];
    delete properties['decoding'];
    tellFootnotes(element);
    if (typeof id === 'string' && id.startsWith('sec-')) {
      const words = wordsOf(element).trim();
      if (words !== '') headings.push({ id, level: Number(tagName.slice(1)), words });
    }
  });
  const whole: Element = {
    type: 'element',
    tagName: 'div',
    properties: { className: ['text'] },
    children: text.children,
  };
  const element = toXast(whole) as XmlElement;
  // The document says it for all that is in it.
  delete element.attributes['xmlns'];
  return { element, headings };
}

function idsOf(text: TextTree): Set<string> {
  const ids = new Set<string>();
  visit(text, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.add(id);
  });
  return ids;
}

/** What a link refers to in a book. What is no address to a browser leads nowhere, and no book may hold it. */
function reference(href: string, url: string, ids: ReadonlySet<string>): string | undefined {
  if (!URL.canParse(href, url)) return undefined;
  const target = new URL(href, url);
  const fragment = target.hash.slice(1);
  if (ids.has(fragment) && target.href === new URL(`#${fragment}`, url).href) return `#${fragment}`;
  // Browsers read these two as they stand; readers of books may not.
  return target.href.replaceAll(/%(?![\da-f]{2})/gi, '%25').replaceAll(/(?<=#.*)#/g, '%23');
}

/** EPUB's own names of what HTML has none for, each with its role (DPUB-ARIA). */
function tellFootnotes({ properties }: Element): void {
  if ('dataFootnoteRef' in properties) properties['epub:type'] = 'noteref';
  if ('dataFootnotes' in properties) {
    properties['epub:type'] = 'endnotes';
    properties['role'] = 'doc-endnotes';
  }
  if ('dataFootnoteBackref' in properties) properties['role'] = 'doc-backlink';
}

/** The words of a heading, without the numbers of its footnotes. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && 'dataFootnoteRef' in node.properties) return '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
