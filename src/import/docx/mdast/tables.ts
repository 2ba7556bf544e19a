import type { PhrasingContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { directionOf } from '../../../domain/language-tag.ts';
import { makeLine, type Prose } from '../../prose/phrasing.ts';
import type { WordCell, WordTable } from '../clean/word-text.ts';
import { between, makeGrid, type GridLoss } from './table-grid.ts';

/** A table of Word as Markdown has it, with what of it needs review; `undefined` where it is empty. */
export function makeTable({ rows, isRightToLeft }: WordTable, prose: Prose): Table | undefined {
  const reviewNotes = new Set<string>();
  const linesOf = ({ isContinued, blocks }: WordCell): PhrasingContent[][] =>
    (isContinued ? [] : blocks).flatMap((inner): PhrasingContent[][] => {
      if (inner.kind === 'table') {
        reviewNotes.add('a table stood within this one; its cells now stand behind each other');
        return inner.rows.flat().flatMap(linesOf);
      }
      inner.reviewNotes.forEach((reviewNote) => reviewNotes.add(reviewNote));
      if (inner.pictures.length > 0)
        reviewNotes.add(
          'a picture stood in this table and was left out: put it beside the text as a file, and show it in a paragraph of its own',
        );
      if (inner.role.kind === 'item')
        reviewNotes.add('a list stood in this table, and its signs or numbers are not in the text');
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
    yield 'a cell of this table had several paragraphs or lines, which now stand behind each other with a stroke between them';
  if (hasMerged)
    yield 'cells of this table were joined in Word, and now are followed by empty ones';
  if (isAgainst)
    yield 'the columns of this table go from left to right in Word, and from right to left on the page: check that the first column is the right one';
}

/** A line in as many as its breaks make of it. */
function splitAtBreaks(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of children) {
    if (node.type === 'break') {
      lines.push([]);
      continue;
    }
    // One within bold words cannot part them.
    visit(node, 'break', (_, index, parent) => {
      if (parent && index !== undefined) parent.children[index] = { type: 'text', value: between };
    });
    lines.at(-1)?.push(node);
  }
  return lines;
}
