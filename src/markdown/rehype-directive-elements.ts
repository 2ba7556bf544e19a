import type { Element, ElementContent, Root } from 'hast';
import { visit } from '../text/visit.ts';

/** The accessible names of directives, in the language of the text. */
export interface DirectiveNames {
  readonly demands: string;
  readonly signatories: string;
  readonly note: string;
}

/**
 * Completes the elements of directives: a quotation gets a `blockquote` and its source, the others an accessible name. Adds
 * nothing visible to the text.
 */
export function rehypeDirectiveElements(names?: DirectiveNames) {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const [name] = Array.isArray(node.properties['className'])
        ? node.properties['className']
        : [];
      if (node.tagName === 'figure' && name === 'quote') finishQuote(node);
      else if (name === 'demands' || name === 'signatories' || name === 'note') {
        node.properties['ariaLabel'] = names?.[name];
      }
    });
  };
}

function finishQuote(figure: Element): void {
  const cite = figure.properties['dataCite'];
  delete figure.properties['dataCite'];
  const quote: Element = {
    type: 'element',
    tagName: 'blockquote',
    properties: {},
    children: figure.children,
  };
  figure.children = [quote];
  if (typeof cite !== 'string' || cite === '') return;
  const isAddress = /^https?:\/\/\S+$/.test(cite);
  if (isAddress) quote.properties['cite'] = cite;
  const words: ElementContent = { type: 'text', value: cite };
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: cite },
    children: [words],
  };
  figure.children.push({
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [isAddress ? link : words],
  });
}
