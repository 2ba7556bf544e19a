import type { Element, ElementContent, Root } from 'hast';
import { withNumerals, type NumberingSystem } from '../text/digits.ts';
import { visit } from '../text/visit.ts';

/** The accessible names of directives, in the language of the text. */
export interface DirectiveNames {
  readonly demands: string;
  readonly signatories: string;
  readonly note: string;
  /** The digits of numbers. */
  readonly numerals: NumberingSystem;
}

/**
 * Completes the elements of directives: a quotation gets a `blockquote` and its source, the others an accessible name, and
 * signatories a line with their name and their count.
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
        if (name === 'signatories' && names) addCount(node, names);
      }
    });
  };
}

/** Adds how many items the lists of an element have, if they are more than one. */
function addCount(element: Element, { signatories, numerals }: DirectiveNames): void {
  const count = element.children
    .filter((child) => child.type === 'element' && /^[ou]l$/.test(child.tagName))
    .flatMap((list) => ('children' in list ? list.children : []))
    .filter((item) => item.type === 'element').length;
  if (count < 2) return;
  const words = `${signatories}: ${withNumerals(count, numerals)}`;
  element.children.unshift({
    type: 'element',
    tagName: 'p',
    properties: { className: ['total'] },
    children: [
      {
        type: 'element',
        tagName: 'strong',
        properties: {},
        children: [{ type: 'text', value: words }],
      },
    ],
  });
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
