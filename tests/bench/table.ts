/** A row of a table of measurements: a figure beside its bar. */
export interface Row {
  readonly what: string;
  readonly value: number;
  /** The most that it may be; absent where it is told and no more. */
  readonly bar?: number;
  readonly unit: string;
}

/** Whether a row is within its bar. */
export const isMet = ({ value, bar }: Row): boolean => bar === undefined || value <= bar;

/** The rows as columns of text, with what misses its bar marked. */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    isMet(row) ? (row.bar === undefined ? ' ' : '✔') : '✖',
    row.what,
    formatValue(row.value, row.unit),
    row.bar === undefined ? '' : `≤ ${formatValue(row.bar, row.unit)}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...cells.map((cell) => cell[column]?.length ?? 0)),
  );
  return cells
    .map(([mark = '', what = '', value = '', bar = '']) =>
      `${mark} ${what.padEnd(widths[1] ?? 0)}  ${value.padStart(widths[2] ?? 0)}  ${bar.padStart(widths[3] ?? 0)}`.trimEnd(),
    )
    .join('\n');
}

function formatValue(value: number, unit: string): string {
  const number = Number.isInteger(value)
    ? value.toLocaleString('en')
    : value.toLocaleString('en', { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  return unit === '' ? number : `${number} ${unit}`;
}
