import type { PhrasingContent, Table, TableCell } from 'mdast';
import type { ModelCell, ModelRow } from '../model.ts';

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
  rows: readonly ModelRow[],
  linesOf: (cell: ModelCell) => PhrasingContent[][],
): { table: Table; loss: GridLoss } {
  let [hasMerged, hasLines] = [false, false];
  // How many rows further down a cell of each column reaches.
  const reaching: number[] = [];
  const grid = rows.map((row) => {
    const cells: TableCell[] = [];
    const fill = () => {
      for (let rest = reaching[cells.length] ?? 0; rest > 0; rest = reaching[cells.length] ?? 0) {
        reaching[cells.length] = rest - 1;
        cells.push(cellOf([]));
      }
    };
    for (const cell of row.children) {
      fill();
      const lines = linesOf(cell).filter((line) => line.length > 0);
      const span = Math.min(cell.colSpan || 1, widest);
      hasLines ||= lines.length > 1;
      hasMerged ||= span > 1 || cell.rowSpan > 1;
      for (let column = 0; column < span; column += 1) {
        reaching[cells.length] = cell.rowSpan - 1;
        cells.push(cellOf(column === 0 ? lines : []));
      }
    }
    fill();
    return cells;
  });
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
