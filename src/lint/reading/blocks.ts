import type { Heading, Nodes, Paragraph, Parents, Root, TableCell, Text } from 'mdast';
import type {} from 'mdast-util-directive';
import { visit } from '../../text/visit.ts';
import type { LintText } from '../rule.ts';

/** A range of `LintText.value`; the end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A paragraph, a heading or a cell of a table: it contains words and no other block. */
export interface Block extends Range {
  readonly node: Paragraph | Heading | TableCell;
  readonly parent: Parents;
  /** Its words as in the file, in order, without the Markdown signs, code and addresses between them. */
  readonly texts: readonly Range[];
}

const kept = new WeakMap<Root, readonly Block[]>();

/** Returns the blocks of a text, in order. Cached, because most rules ask for them. */
export function blocksOf({ tree }: Pick<LintText, 'tree'>): readonly Block[] {
  const known = kept.get(tree);
  if (known) return known;
  const blocks: Block[] = [];
  visit(tree, (node, _, parent) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const range = rangeOf(node);
    if (range && parent) blocks.push({ ...range, node, parent, texts: textsOf(node) });
  });
  kept.set(tree, blocks);
  return blocks;
}

/** Returns the range of a node; `undefined` if it is not from the file but was added to the tree. */
export function rangeOf({ position }: Pick<Nodes, 'position'>): Range | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** A line of a block. `flows` says that the page joins it to the line above, because there is no break. */
export interface BlockLine extends Range {
  readonly value: string;
  readonly flows: boolean;
}

/** Returns the lines of a block that begin with words, without their indentation and the `>` of a quotation. */
export function linesOf({ texts }: Block, value: string): BlockLine[] {
  const lines: BlockLine[] = [];
  texts.forEach(({ start, end }, index) => {
    let at = start;
    for (let part = 0; at <= end; part += 1) {
      const stop = value.indexOf('\n', at);
      const [from, to] = [at, stop < 0 || stop > end ? end : stop];
      const lead = /^[ \t>]*/.exec(part > 0 ? value.slice(from, to) : '')?.[0].length ?? 0;
      if (part > 0 || index === 0 || beginsLine(value, from)) {
        const line = { start: from + lead, end: to };
        lines.push({ ...line, value: value.slice(line.start, to), flows: part > 0 });
      }
      if (to === end) break;
      at = to + 1;
    }
  });
  return lines;
}

/** Whether only indentation and `>` are before `offset` on its line. */
function beginsLine(value: string, offset: number): boolean {
  const near = value.slice(Math.max(0, offset - 30), offset);
  return /(?:^|\n)[ \t>]*$/.test(near);
}

/** Returns where the line of `offset` ends. */
export function lineEnd(value: string, offset: number): number {
  const end = value.indexOf('\n', offset);
  return end < 0 ? value.length : end;
}

function textsOf(block: Nodes): Range[] {
  const texts: Range[] = [];
  visit(block, 'text', (node: Text, _, parent) => {
    const range = rangeOf(node);
    if (range && !isAddress(parent)) texts.push(range);
  });
  return texts;
}

/** Whether a node is a link whose text is its own address. */
export function isAddress(parent: Parents | undefined): boolean {
  const [text] = parent?.type === 'link' ? parent.children : [];
  return parent?.type === 'link' && text?.type === 'text' && parent.url.endsWith(text.value);
}
