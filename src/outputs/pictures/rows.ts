import type { MeasuredNode } from '@takumi-rs/core';
import type { LeafKind } from './text.ts';

/** A row of text over the whole width: one line, or lines next to each other. */
export interface Row {
  readonly top: number;
  readonly bottom: number;
  /** How bad it is if a picture ends with this row: from 0, between paragraphs, to 1, such as below a heading. */
  readonly cost: number;
}

/** A line of a paragraph. */
type Line = Row;

/** A paragraph of fewer lines is not divided. */
const fewLines = 4;

/**
 * Returns the rows of a text that is laid out, from top to bottom. The first and the last row of a block reach to its edges. `leaves`
 * are the kinds of its paragraphs, in order.
 */
export function rowsOf({ children: blocks }: MeasuredNode, leaves: readonly LeafKind[]): Row[] {
  let leaf = 0;
  const linesIn = (node: MeasuredNode): Line[] => [
    ...(node.runs.length > 0 ? linesOf(node, leaves[leaf++] ?? 'text') : []),
    ...node.children.flatMap(linesIn),
  ];
  const rows = blocks.flatMap((block) => {
    const lines = linesIn(block).sort((a, b) => a.top - b.top || a.bottom - b.bottom);
    return withEdges(joined(lines), block);
  });
  if (leaf !== leaves.length)
    throw new Error(`${leaf} paragraphs were laid out, and ${leaves.length} written`);
  return rows;
}

function withEdges(rows: readonly Row[], { transform, height }: MeasuredNode): Row[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const bottom = transform[5] + height;
  return rows.map((row, index) => ({
    ...row,
    ...(row === first && { top: transform[5] }),
    ...(row === last
      ? { bottom }
      : {
          cost: Math.max(
            row.cost,
            costInBlock[index === 0 || index === rows.length - 2 ? 'ends' : 'others'],
          ),
        }),
  }));
}

/** What it costs at least to divide a block, such as a list: after its first row or before its last one, and elsewhere. */
const costInBlock = { ends: 0.5, others: 0.12 } as const;

/** Returns the lines of a paragraph. Its runs are in lines of equal height, whatever their own size. */
function linesOf({ runs, transform, height }: MeasuredNode, kind: LeafKind): Line[] {
  const y = transform[5];
  const tallest = Math.max(...runs.map((run) => run.height));
  const tops = runs.filter((run) => run.height === tallest).map((run) => Math.round(run.y));
  const count = new Set(tops).size;
  const lineHeight = height / count;
  return Array.from({ length: count }, (_, index) => ({
    top: y + index * lineHeight,
    bottom: y + (index + 1) * lineHeight,
    cost: costOf(index, count, kind),
  }));
}

function costOf(index: number, count: number, kind: LeafKind): number {
  if (kind === 'marker') return 0;
  if (kind === 'heading') return 1;
  if (index === count - 1) return 0;
  return count < fewLines || index === 0 || index === count - 2 ? 1 : 0;
}

/** Returns rows without those that overlap: they are one. */
function joined(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    // Half a pixel may come from rounding.
    if (last && line.top < last.bottom - 0.5)
      rows[rows.length - 1] = {
        top: last.top,
        bottom: Math.max(last.bottom, line.bottom),
        cost: Math.max(last.cost, line.cost),
      };
    else rows.push(line);
  }
  return rows;
}
