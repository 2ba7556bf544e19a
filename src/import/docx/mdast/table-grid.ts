import type { PhrasingContent, Table, TableCell } from 'mdast';
import type { WordCell } from '../clean/word-text.ts';

/** Separates the paragraphs of a cell, because a Markdown cell is one line. */
export const between = ' / ';

/** What a Markdown table cannot express. */
export interface GridLoss {
  readonly hasMerged: boolean;
  readonly hasLines: boolean;
}

/** The maximum number of columns that a cell spans. */
const widest = 64;

/**
 * Makes a Markdown table, whose first row is its header. A merged cell is followed by empty ones. The paragraphs of a cell
 * follow each other, separated by {@link between}.
 */
export function makeGrid(
  rows: readonly (readonly WordCell[])[],
  linesOf: (cell: WordCell) => PhrasingContent[][],
): { table: Table; loss: GridLoss } {
  let [hasMerged, hasLines] = [false, false];
  const grid = rows.map((row) =>
    row.flatMap((cell): TableCell[] => {
      const lines = linesOf(cell).filter((line) => line.length > 0);
      const span = Math.min(cell.columns, widest);
      hasLines ||= lines.length > 1;
      hasMerged ||= span > 1 || cell.isContinued;
      return [cellOf(lines), ...Array.from({ length: span - 1 }, () => cellOf([]))];
    }),
  );
  const width = Math.max(0, ...grid.map((cells) => cells.length));
  for (const cells of grid) while (cells.length < width) cells.push(cellOf([]));
  const table: Table = {
    type: 'table',
    align: Array.from({ length: width }, () => null),
    children: grid.map((children) => ({ type: 'tableRow', children })),
  };
  return { table, loss: { hasMerged, hasLines } };
}

const cellOf = (lines: readonly PhrasingContent[][]): TableCell => ({
  type: 'tableCell',
  children: lines.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? line : [{ type: 'text', value: between }, ...line],
  ),
});
