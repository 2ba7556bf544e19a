import type { List, Nodes, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { footnotesInOrder } from '../../markdown/remark-footnote-numbers.ts';
import { numbersOf } from '../../markdown/remark-list-numbers.ts';

/**
 * Returns what readers see of a text, a block a line: its words with the numbers of list items and footnotes, because a repair
 * may turn a text into an item, or the reverse. Addresses are seen only if they are the words of their links.
 */
export function shownText(tree: Root): string {
  const footnotes = footnotesInOrder(tree).map(
    (footnote, index) => `[${index + 1}] ${footnote.children.map(shown).join('\n')}`,
  );
  return [shown(tree), ...footnotes].join('\n');
}

function shown(node: Nodes): string {
  switch (node.type) {
    case 'list':
      return itemsOf(node);
    case 'break':
      return '\n';
    case 'footnoteReference':
      return ` [${node.label ?? node.identifier}]`;
    case 'footnoteDefinition':
    case 'definition':
      return '';
    case 'image':
      return [node.alt ?? '', ...(node.title ? [node.title] : [])].join('\n');
    case 'link':
      return toString(node).trim() === '' ? node.url : inline(node.children);
    case 'containerDirective':
      return [...node.children.map(shown), node.attributes?.['cite'] ?? ''].join('\n');
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return inline(node.children);
    case 'root':
    case 'blockquote':
    case 'listItem':
    case 'table':
    case 'tableRow':
      return node.children.map(shown).join('\n');
    default:
      if ('value' in node) return node.value;
      return 'children' in node ? inline(node.children) : '';
  }
}

const inline = (nodes: readonly Nodes[]): string => nodes.map(shown).join('');

function itemsOf(list: List): string {
  const numbers = numbersOf(list);
  return list.children
    .map((item, index) => (list.ordered ? `${numbers[index] ?? 1}. ` : '') + shown(item))
    .join('\n');
}
