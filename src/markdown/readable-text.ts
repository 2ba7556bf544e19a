import type { List, Nodes, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { withNumerals, type NumberingSystem } from '../text/digits.ts';
import { footnotesInOrder } from './footnotes.ts';
import { numbersOf } from './list-numbers.ts';

/**
 * The blocks of a text as people read them without any formatting: items with their marks, footnotes by number at the end,
 * a quotation with its source. Unlike `plainBlocks`, which digests are of, it adds what the page shows by other means.
 */
export function readableBlocks(tree: Root, numerals: NumberingSystem): string[] {
  const footnotes = footnotesInOrder(tree).map((footnote, index) => {
    const number = withNumerals(index + 1, numerals);
    return `[${number}] ${footnote.children.flatMap((child) => blocks(child, numerals)).join('\n')}`;
  });
  return [...blocks(tree, numerals), ...footnotes];
}

function blocks(node: Nodes, numerals: NumberingSystem): string[] {
  const within = (nodes: readonly Nodes[]) => nodes.flatMap((child) => blocks(child, numerals));
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return [inline(node, numerals)];
    case 'table':
      return [node.children.map((row) => within(row.children).join(' | ')).join('\n')];
    case 'list':
      return [list(node, numerals)];
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

function list(node: List, numerals: NumberingSystem): string {
  const numbers = numbersOf(node);
  const items = node.children.map((item, index) => {
    const mark = node.ordered ? `${withNumerals(numbers[index] ?? 1, numerals)}.` : '-';
    const [first = '', ...rest] = item.children.flatMap((child) => blocks(child, numerals));
    return [`${mark} ${first}`, ...rest.map((block) => block.replaceAll(/^/gm, '  '))].join('\n');
  });
  return items.join('\n');
}

function inline(node: Nodes, numerals: NumberingSystem): string {
  switch (node.type) {
    case 'break':
      return '\n';
    case 'text':
      return node.value.replaceAll(/[ \t]*\n[ \t]*/g, ' ');
    case 'footnoteReference':
      return ` [${withNumerals(node.label ?? node.identifier, numerals)}]`;
    case 'link': {
      const words = node.children.map((child) => inline(child, numerals)).join('');
      const isShown = words === node.url || !/^https?:/.test(node.url);
      return isShown ? words : `${words} (${node.url})`;
    }
    default:
      if ('value' in node) return node.value;
      return 'children' in node
        ? node.children.map((child) => inline(child, numerals)).join('')
        : '';
  }
}
