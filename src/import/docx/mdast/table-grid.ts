import type { PhrasingContent, Table, TableCell } from 'mdast';
import type { WordCell } from '../clean/word-text.ts';

/** What stands between paragraphs of one cell, since a cell of Markdown is one line. */
export const between = ' / ';

/** What of a table in Word a table of Markdown cannot say. */
export interface GridLoss {
  readonly hasMerged: boolean;
  readonly hasLines: boolean;
}

/** No table of a statement is wider. */
const widest = 64;

/**
 * A table as Markdown has it: its first row is its header. Cells that Word has joined are followed by empty ones; paragraphs of
 * a cell stand behind each other with a stroke between them.
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
