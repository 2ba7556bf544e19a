import { toString } from 'mdast-util-to-string';
import type { Block } from './blocks.ts';

/** The longest that a title is. */
const longest = 200;

/**
 * Which block is the title, where it is clear: the one in Word's style for it; a first heading above all others; a first line
 * that is bold from end to end, or is centred as nothing after it. Negative where none is.
 */
export function findTitle(blocks: readonly Block[]): number {
  const styled = blocks.findIndex(({ role }) => role === 'title');
  if (styled >= 0) return styled;
  // A picture above it, such as a sign of who issues it, is no text.
  const at = blocks.findIndex(({ role }) => role !== 'picture');
  const [first, second] = at < 0 ? [] : blocks.slice(at);
  if (!first || toString(first.node).length > longest) return -1;
  const { node } = first;
  if (node.type === 'heading') {
    const isAbove = blocks
      .slice(at + 1)
      .every((block) => block.node.type !== 'heading' || block.node.depth > node.depth);
    return isAbove ? at : -1;
  }
  if (
    node.type !== 'paragraph' ||
    first.role !== 'text' ||
    node.children.some(({ type }) => type === 'break')
  )
    return -1;
  const isBold = node.children.every(
    ({ type }) => type === 'strong' || type === 'footnoteReference',
  );
  const isAloneInTheMiddle = first.isCentred && second !== undefined && !second.isCentred;
  return isBold || isAloneInTheMiddle ? at : -1;
}
