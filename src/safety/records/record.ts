/** A text that a program wrote for another program or for its owner, and not for readers. */
export interface ProgramText {
  readonly what: string;
  /** A string without which `pattern` does not match: it is much faster to find. */
  readonly needle: string;
  readonly pattern: RegExp;
  readonly advice: string;
}

type Row = readonly [what: string, needle: string, pattern: RegExp];

/** Returns the texts in a table that share an advice. */
export const withAdvice = (advice: string, rows: readonly Row[]): ProgramText[] =>
  rows.map(([what, needle, pattern]) => ({ what, needle, pattern, advice }));
