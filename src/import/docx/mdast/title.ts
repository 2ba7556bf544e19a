import { toString } from 'mdast-util-to-string';
import type { Block } from './blocks.ts';

/** The maximum length of a title. */
const longest = 200;

/**
 * Returns the index of the title, or -1 if it is not clear. It is the block in Word's title style; a first heading above all
 * others; or a first line that is all bold, or centred while the next one is not.
 */
export function findTitle(blocks: readonly Block[]): number {
  const styled = blocks.findIndex(({ role }) => role === 'title');
  if (styled >= 0) return styled;
  // A picture above the title, such as the issuer's logo, does not count.
  const at = blocks.findIndex(({ role }) => role !== 'picture');
  const [first, second] = at < 0 ? [] : blocks.slice(at);
  // A line without a text below it is the text.
  if (!first || !second || toString(first.node).length > longest) return -1;
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
  const isAloneInTheMiddle = first.isCentred && !second.isCentred;
  return isBold || isAloneInTheMiddle ? at : -1;
}
