import type { Element, Nodes } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { visit } from '../../text/visit.ts';
import type { Element as XmlElement } from 'xast';
import type { TextTree } from '../../markdown/statement.ts';

/** The text of a statement in a book. */
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
 * Returns the text of a page as XHTML for a book, with the same words and elements; changes `text`. Links within the text stay,
 * all others become absolute. Footnotes get the roles by which e-readers open them in place. `url` is the address of the page.
 */
export function bookText(text: TextTree, url: string): BookText {
  const ids = idsOf(text);
  const headings: Heading[] = [];
  visit(text, 'element', (element) => {
    const { tagName, properties } = element;
    const { id, href } = properties;
    if (typeof href === 'string') properties['href'] = reference(href, url, ids);
    // On a page, keys scroll a wide table. A book has pages instead.
    delete properties['tabIndex'];
    // Loading hints are for pages. A book contains its images.
    delete properties['loading'];
    delete properties['decoding'];
    labelFootnotes(element);
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
  // The document declares the namespace already.
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

/** Returns the target of a link in a book; `undefined` for an invalid URL, which EPUB forbids. */
function reference(href: string, url: string, ids: ReadonlySet<string>): string | undefined {
  if (!URL.canParse(href, url)) return undefined;
  const target = new URL(href, url);
  const fragment = target.hash.slice(1);
  if (ids.has(fragment) && target.href === new URL(`#${fragment}`, url).href) return `#${fragment}`;
  // Browsers accept these two unencoded; e-readers may not.
  return target.href.replaceAll(/%(?![\da-f]{2})/gi, '%25').replaceAll(/(?<=#.*)#/g, '%23');
}

/** Gives footnotes their EPUB types and DPUB-ARIA roles. */
function labelFootnotes({ properties }: Element): void {
  if ('dataFootnoteRef' in properties) properties['epub:type'] = 'noteref';
  if ('dataFootnotes' in properties) {
    properties['epub:type'] = 'endnotes';
    properties['role'] = 'doc-endnotes';
  }
  if ('dataFootnoteBackref' in properties) properties['role'] = 'doc-backlink';
}

/** Returns the words of a heading, without footnote numbers. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && 'dataFootnoteRef' in node.properties) return '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
