import type { Problem } from '../domain/problem.ts';
import { positionsIn } from '../text/positions.ts';
import { findIn, forNames } from './lint-shared.ts';
import type { Prose } from './rule.ts';

/** A row of a list of names, with its line in the file. */
export interface NamesRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** BCP 47 tag of its language: `und` if it is unknown. */
  readonly tag: string;
}

/** Returns what the rules about names find in a list of them. */
export function lintNames(path: string, rows: readonly NamesRow[]): Problem[] {
  const found = [...Map.groupBy(rows, ({ tag }) => tag)].flatMap(([tag, own]) => {
    const language = tag.split('-')[0] ?? tag;
    const prose: Prose[] = [];
    const lines: number[] = [];
    let value = '';
    for (const { line, cells } of own)
      for (const cell of cells) {
        prose.push({ value: cell, start: value.length, language, isProperty: true });
        // Each cell is a line of the text that the rules read.
        lines.push(line);
        value += `${cell}\n`;
      }
    const lineAt = lineFinder(value, lines);
    return findIn({ path, tag, value, prose }, forNames).map(({ start, ...problem }): Problem => ({
      ...problem,
      line: lineAt(start),
      column: 1,
    }));
  });
  return found.sort((a, b) => a.line - b.line);
}

/** Returns a function that finds the line of the file that an offset in a text is of. */
function lineFinder(value: string, lines: readonly number[]): (offset: number) => number {
  const place = positionsIn(value);
  return (offset) => lines[place(offset).line - 1] ?? 1;
}
