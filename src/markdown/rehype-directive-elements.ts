import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Names of parts of a text that have no heading, in the text's language. */
export interface DirectiveNames {
  readonly demands: string;
  readonly signatories: string;
  readonly note: string;
}

/**
 * Finishes the elements of the directives: a quotation gets its `blockquote` and its source, and the others a name
 * for those who cannot see what they are. Nothing visible is added to the text.
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
