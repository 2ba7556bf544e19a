import type { PhrasingContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../../../text/visit.ts';
import { directionOf } from '../../../domain/language-tag.ts';
import { makeLine, type Prose } from '../../prose/phrasing.ts';
import type { WordCell, WordTable } from '../clean/word-text.ts';
import { between, makeGrid, type GridLoss } from './table-grid.ts';

/** Returns a Word table as mdast, with what the editor has to look at; `undefined` if it is empty. */
export function makeTable({ rows, isRightToLeft }: WordTable, prose: Prose): Table | undefined {
  const reviewNotes = new Set<string>();
  const linesOf = ({ isContinued, blocks }: WordCell): PhrasingContent[][] =>
    (isContinued ? [] : blocks).flatMap((inner): PhrasingContent[][] => {
      if (inner.kind === 'table') {
        reviewNotes.add('a table inside this one was flattened: its cells now follow each other');
        return inner.rows.flat().flatMap(linesOf);
      }
      inner.reviewNotes.forEach((reviewNote) => reviewNotes.add(reviewNote));
      for (const { alt } of inner.pictures)
        reviewNotes.add(
          `a picture${alt === '' ? '' : ` (${alt})`} in this table was left out: save it next to the text, and show it in its own paragraph`,
        );
      if (inner.role.kind === 'item')
        reviewNotes.add(
          'a list in this table lost its bullets or numbers: write them into the text if they matter',
        );
      return inner.lines.flatMap((pieces) => {
        const line = makeLine(pieces, prose);
        line.reviewNotes.forEach((reviewNote) => reviewNotes.add(reviewNote));
        return splitAtBreaks(line.children);
      });
    });
  const { table, loss } = makeGrid(rows, linesOf);
  if (!/[^\s/]/.test(toString(table))) return undefined;
  const isAgainst = directionOf(prose.tag) === 'rtl' && !isRightToLeft;
  for (const reviewNote of reviewNotesOf(loss, isAgainst)) reviewNotes.add(reviewNote);
  if (reviewNotes.size > 0) table.data = { reviewNotes: [...reviewNotes] };
  return table;
}

function* reviewNotesOf({ hasLines, hasMerged }: GridLoss, isAgainst: boolean): Generator<string> {
  if (hasLines)
    yield 'a cell of this table had several paragraphs or lines, which now follow each other with a slash between them';
  if (hasMerged) yield 'this table has merged cells in Word, which are now followed by empty ones';
  if (isAgainst)
    yield 'the columns of this table run from left to right in Word, but from right to left on the page: check that the first column is the right one';
}

/** Splits a line at its breaks. */
function splitAtBreaks(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of children) {
    if (node.type === 'break') {
      lines.push([]);
      continue;
    }
    // A break inside bold or italic cannot split the line.
    visit(node, 'break', (_, index, parent) => {
      if (parent && index !== undefined) parent.children[index] = { type: 'text', value: between };
    });
    lines.at(-1)?.push(node);
  }
  return lines;
}
