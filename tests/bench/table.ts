/** A row of a table of measurements: a figure and its limit. */
export interface Row {
  readonly what: string;
  readonly value: number;
  /** The limit; absent if the figure is only reported. */
  readonly limit?: number;
  readonly unit: string;
}

/** Whether a row is within its limit. */
export const isMet = ({ value, limit }: Row): boolean => limit === undefined || value <= limit;

/** Returns the rows as columns of text, and marks those above their limit. */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    isMet(row) ? (row.limit === undefined ? ' ' : '✔') : '✖',
    row.what,
    formatValue(row.value, row.unit),
    row.limit === undefined ? '' : `≤ ${formatValue(row.limit, row.unit)}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...cells.map((cell) => cell[column]?.length ?? 0)),
  );
  return cells
    .map(([mark = '', what = '', value = '', limit = '']) =>
      `${mark} ${what.padEnd(widths[1] ?? 0)}  ${value.padStart(widths[2] ?? 0)}  ${limit.padStart(widths[3] ?? 0)}`.trimEnd(),
    )
    .join('\n');
}

function formatValue(value: number, unit: string): string {
  const number = Number.isInteger(value)
    ? value.toLocaleString('en')
    : value.toLocaleString('en', { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  return unit === '' ? number : `${number} ${unit}`;
}
