import type { Paragraph } from 'mdast';
import { makeLine, type Prose } from '../../prose/phrasing.ts';
import { textOf, type Piece } from '../../prose/piece.ts';
import { areHemistichs } from '../../prose/verse.ts';
import type { WordCell, WordTable } from '../clean/word-text.ts';

/**
 * Returns the rows of a table without lines as paragraphs of two lines each, if it has verse: two columns of halves of lines,
 * with an empty column between them or not. `undefined` for other tables.
 */
export function makeVerse({ rows, hasLines }: WordTable, prose: Prose): Paragraph[] | undefined {
  if (hasLines) return undefined;
  const couplets = rows.map((row) =>
    row.map(lineOf).filter((cell) => cell === undefined || textOf(cell).trim() !== ''),
  );
  const isVerse = couplets.every(
    ([first, second, ...others]) =>
      first && second && others.length === 0 && areHemistichs(textOf(first), textOf(second)),
  );
  if (!isVerse || couplets.length === 0) return undefined;
  return couplets.map(([first = [], second = []], index) => {
    const { children, reviewNotes } = makeLine([...first, { kind: 'break' }, ...second], prose);
    const notes =
      index === 0
        ? [
            'this is a table of two columns in Word, as verse is typed, and each row is two lines now: make a table of it if it is not verse',
            ...reviewNotes,
          ]
        : reviewNotes;
    return {
      type: 'paragraph',
      children,
      ...(notes.length > 0 && { data: { reviewNotes: notes } }),
    };
  });
}

/** Returns the line of a cell; `undefined` if it has anything else. */
function lineOf({ blocks, columns, isContinued }: WordCell): Piece[] | undefined {
  const filled = blocks.filter(
    (block) =>
      block.kind === 'table' ||
      block.pictures.length > 0 ||
      block.lines.some((line) => textOf(line).trim() !== ''),
  );
  const [block, ...others] = filled;
  if (isContinued || columns > 1 || others.length > 0) return undefined;
  if (!block) return [];
  if (block.kind === 'table' || block.role.kind !== 'text' || block.pictures.length > 0)
    return undefined;
  const [line = [], ...further] = block.lines;
  return further.length > 0 || textOf(line).trim().includes('\n') || block.reviewNotes.size > 0
    ? undefined
    : [...line];
}
