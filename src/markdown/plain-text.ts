import type { Heading, Nodes, Paragraph, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { footnotesInOrder } from './remark-footnote-numbers.ts';

/**
 * Returns the blocks of a text in plain text, in reading order: each paragraph, heading and table row is one block.
 *
 * Footnotes come last. Numbers and labels that the site adds are left out. Digests are computed from these blocks. They include
 * the descriptions and captions of images, which an editor writes and a translator translates; they do not include the images.
 */
export function plainBlocks(tree: Root): string[] {
  return [tree, ...footnotesInOrder(tree).flatMap((footnote) => footnote.children)].flatMap(blocks);
}

function blocks(node: Nodes): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [inline(node), ...captionsOf(node)];
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

/** Returns the captions of the images in a block, at most one if the text has no errors. */
const captionsOf = ({ children }: Paragraph | Heading): string[] =>
  children.flatMap((node) => (node.type === 'image' && node.title ? [node.title] : []));

function inline(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(inline).join('') : '';
}
