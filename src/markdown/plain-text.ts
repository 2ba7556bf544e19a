import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { footnotesInOrder } from './remark-footnote-numbers.ts';

/**
 * The blocks of a text as plain text, in the order in which a reader meets them: a paragraph, a heading, a table row is one.
 * Footnotes come last. Numbers and labels that the site adds are not in it.
 *
 * Digests are of these blocks. The description of an image is one of them: its editor wrote it, every format has it, a
 * translator has to translate it, and to change it once it is public is to change the text. The image itself is in no digest.
 */
export function plainBlocks(tree: Root): string[] {
  return [tree, ...footnotesInOrder(tree).flatMap((footnote) => footnote.children)].flatMap(blocks);
}

function blocks(node: Nodes): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [inline(node)];
    case 'tableRow':
      return [node.children.map(inline).join(' ')];
    case 'code':
      return [node.value];
    case 'footnoteDefinition':
    case 'definition':
      return [];
    case 'containerDirective': {
      const cite = node.attributes?.['cite'];
      return [...node.children.flatMap(blocks), ...(cite ? [cite] : [])];
    }
    default:
      return 'children' in node ? (node.children as Nodes[]).flatMap(blocks) : [];
  }
}

function inline(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(inline).join('') : '';
}
