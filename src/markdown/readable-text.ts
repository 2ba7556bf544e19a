import type { List, Nodes, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { withNumerals, type NumberingSystem } from '../text/digits.ts';
import { footnotesInOrder } from './remark-footnote-numbers.ts';
import { numbersOf } from './remark-list-numbers.ts';

/** What plain text adds to a text, in its language. */
export interface ReadableWords {
  readonly numerals: NumberingSystem;
  /** The word before the description of an image. */
  readonly image: string;
}

/**
 * Returns the blocks of a text as plain text for readers: list items with their marks, numbered footnotes at the end,
 * quotations with their source. `plainBlocks` has none of these additions, because digests are computed from it.
 */
export function readableBlocks(tree: Root, words: ReadableWords): string[] {
  const footnotes = footnotesInOrder(tree).map((footnote, index) => {
    const number = withNumerals(index + 1, words.numerals);
    return `[${number}] ${footnote.children.flatMap((child) => blocks(child, words)).join('\n')}`;
  });
  return [...blocks(tree, words), ...footnotes];
}

function blocks(node: Nodes, words: ReadableWords): string[] {
  const within = (nodes: readonly Nodes[]) => nodes.flatMap((child) => blocks(child, words));
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return [inline(node, words)];
    case 'table':
      return [node.children.map((row) => within(row.children).join(' | ')).join('\n')];
    case 'list':
      return [list(node, words)];
    case 'code':
      return [node.value];
    case 'thematicBreak':
      return ['* * *'];
    case 'containerDirective': {
      const cite = node.attributes?.['cite'];
      return [...within(node.children), ...(cite ? [`— ${cite}`] : [])];
    }
    case 'footnoteDefinition':
    case 'definition':
      return [];
    default:
      return 'children' in node ? within(node.children) : [];
  }
}

function list(node: List, words: ReadableWords): string {
  const numbers = numbersOf(node);
  const items = node.children.map((item, index) => {
    const mark = node.ordered ? `${withNumerals(numbers[index] ?? 1, words.numerals)}.` : '-';
    const [first = '', ...rest] = item.children.flatMap((child) => blocks(child, words));
    return [`${mark} ${first}`, ...rest.map((block) => block.replaceAll(/^/gm, '  '))].join('\n');
  });
  return items.join('\n');
}

function inline(node: Nodes, words: ReadableWords): string {
  switch (node.type) {
    case 'break':
      return '\n';
    case 'text':
      return node.value.replaceAll(/[ \t]*\n[ \t]*/g, ' ');
    case 'footnoteReference':
      return ` [${withNumerals(node.label ?? node.identifier, words.numerals)}]`;
    case 'image':
      return `[${words.image}: ${node.alt ?? ''}]`;
    case 'link': {
      const label = node.children.map((child) => inline(child, words)).join('');
      const isShown = label === node.url || !/^https?:/.test(node.url);
      return isShown ? label : `${label} (${node.url})`;
    }
    default:
      if ('value' in node) return node.value;
      return 'children' in node ? node.children.map((child) => inline(child, words)).join('') : '';
  }
}
