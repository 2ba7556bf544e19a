import type { ImportLog } from '../../import-log.ts';
import { isLeftOut, leftOut } from '../../left-out.ts';
import type { Margin } from '../package/margin-parts.ts';
import type { TextPart } from '../package/parts.ts';
import type { Picture, WordBlock } from './word-text.ts';

/** The content of a header or a footer, without anything private. */
interface CleanMargin {
  readonly blocks: readonly WordBlock[];
  readonly pictures: readonly Picture[];
  /** Review notes that have no place in it. */
  readonly notes: readonly string[];
}

/** The words of page numbers, as in "Page 1 of 3". */
const counting = new Set(
  'page pages of seite seiten von sur de página sayfa страница стр из صفحه صفحهٔ صفحهی صفحات از من صفحة الصفحة لاپەڕە لاپەڕەی لە ل ص i v x'.split(
    ' ',
  ),
);

/** Adds a review note for each header and footer with words, once for all sections. Those whose words are in the text need none. */
export function reportMargins(
  margins: readonly Margin[],
  body: readonly WordBlock[],
  log: ImportLog,
  clean: (part: TextPart) => CleanMargin,
): void {
  const told = new Set<string>();
  const text = fold(spell(body));
  let pictures = 0;
  for (const { kind, part } of margins) {
    const margin = clean(part);
    const words = spell(margin.blocks);
    pictures += margin.pictures.length;
    for (const note of new Set([...margin.notes, ...notesIn(margin.blocks)].filter(isLeftOut)))
      log.note(`in the ${kind} of pages: ${note}`);
    if (isPageNumber(words) || told.has(fold(words)) || text.includes(fold(words))) continue;
    told.add(fold(words));
    log.note(
      leftOut(
        words,
        `it is the ${kind} of pages in the Word file; write it into the text if readers should see it`,
      ),
    );
  }
  if (pictures > 0)
    log.note(
      'a picture in a header or footer of the Word file was not imported: if readers should see it, save it next to the text, and show it in its own paragraph',
    );
}

/** Returns the review notes on all paragraphs. */
const notesIn = (blocks: readonly WordBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flat().flatMap((cell) => notesIn(cell.blocks))
      : [...block.reviewNotes],
  );

/** Returns the words of blocks with spaces between them. */
const spell = (blocks: readonly WordBlock[]): string =>
  blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => row.map((cell) => spell(cell.blocks)).join(' ')).join(' ')
        : block.lines
            .map((line) =>
              line.map((piece) => (piece.kind === 'words' ? piece.text : ' ')).join(''),
            )
            .join(' '),
    )
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Whether a text has no other words than those of a page number. */
const isPageNumber = (text: string): boolean =>
  (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).every(
    (word) => counting.has(word) || /^[ivxl]+$/.test(word),
  );

/** Folds what differs between pages: digits, punctuation and spaces. */
const fold = (text: string): string => text.replaceAll(/[^\p{L}\p{M}]+/gu, '').toLowerCase();
