import type { Blockquote, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { quoted } from '../../../text/quote.ts';
import { openGaps } from '../../prose/gaps.ts';
import { makeLine, type Prose } from '../../prose/phrasing.ts';
import type { Picture, Role, WordBlock, WordParagraph } from '../clean/word-text.ts';
import { Lists } from './lists.ts';
import { reviewNotesOfRole, makeNode } from './paragraphs.ts';
import { makeTable } from './tables.ts';
import { makeVerse } from './verse.ts';

/** A block, with what Word knows about it and Markdown does not. */
export interface Block {
  readonly node: RootContent;
  readonly role: Role['kind'] | 'table' | 'picture';
  readonly isCentred: boolean;
}

/** Returns a paragraph with the picture, or a review note if the picture cannot be published. */
export type ShowPicture = (picture: Picture) => Paragraph | string;

/** Turns cleaned blocks into mdast: items are collected in lists, quotations in one quotation, and pictures stand alone. */
export function makeBlocks(
  blocks: readonly WordBlock[],
  prose: Prose,
  showPicture: ShowPicture,
): Block[] {
  const made: Block[] = [];
  const lists = new Lists();
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      addParagraph(block);
      continue;
    }
    lists.close();
    const [row = [], ...rows] = block.rows;
    const [cell, ...cells] = row;
    // A table with one cell is a frame around text.
    if (cell && cells.length === 0 && rows.length === 0)
      made.push(...makeBlocks(cell.blocks, prose, showPicture));
    else {
      const verse = makeVerse(block, prose);
      if (verse) {
        made.push(...verse.map((node): Block => ({ node, role: 'text', isCentred: false })));
        continue;
      }
      const node = makeTable(block, prose);
      if (node) made.push({ node, role: 'table', isCentred: false });
      // A table of nothing but pictures only arranges them.
      else
        made.push(...block.rows.flat().flatMap((of) => makeBlocks(of.blocks, prose, showPicture)));
    }
  }
  return made;

  function addParagraph(paragraph: WordParagraph): void {
    const { role, isCentred, lines, pictures } = paragraph;
    let isFurther = false;
    let waiting: readonly string[] = [...paragraph.reviewNotes];
    for (const written of lines) {
      const isProse = role.kind === 'text' || role.kind === 'quote' || role.kind === 'item';
      const gaps = isProse ? openGaps(written) : { pieces: written, reviewNotes: [] };
      const line = makeLine(gaps.pieces, prose);
      const reviewNotes = [
        ...new Set([
          ...waiting,
          ...gaps.reviewNotes,
          ...line.reviewNotes,
          ...reviewNotesOfRole(role, line),
        ]),
      ];
      if (line.children.length === 0) continue;
      waiting = [];
      const node = makeNode(role, line);
      if (reviewNotes.length > 0) node.data = { reviewNotes };
      put(node, role, isCentred, isFurther);
      isFurther = true;
    }
    for (const reviewNote of waiting) noteHere(reviewNote);
    for (const picture of pictures) {
      const shown = showPicture(picture);
      if (typeof shown === 'string') noteHere(shown);
      else {
        lists.close();
        made.push({ node: shown, role: 'picture', isCentred: false });
      }
    }
  }

  function put(
    node: ReturnType<typeof makeNode>,
    role: Role,
    isCentred: boolean,
    isFurther: boolean,
  ): void {
    const last = made.at(-1);
    if (role.kind === 'item' && (role.label.isBlank || isFurther)) {
      if (lists.addTo(role.label.level, node as Paragraph)) return;
      made.push({ node, role: 'text', isCentred });
      return;
    }
    if (role.kind === 'item') {
      const list = lists.add(role.label, node as Paragraph);
      if (list) made.push({ node: list, role: 'item', isCentred: false });
      return;
    }
    lists.close();
    if (node.type === 'blockquote' && last?.role === 'quote') {
      // The review notes stay with their paragraph.
      for (const child of node.children) child.data = { ...child.data, ...node.data };
      (last.node as Blockquote).children.push(...node.children);
    } else made.push({ node, role: role.kind, isCentred });
  }

  /** Records a review note about something that left nothing in the text, with the words before it. */
  function noteHere(reviewNote: string): void {
    const words =
      made.map(({ node }) => toString(node, { includeImageAlt: false }).trim()).findLast(Boolean) ??
      '';
    prose.log.note(
      words === ''
        ? `at the beginning: ${reviewNote}`
        : `after ${quoted(words.slice(-30))}: ${reviewNote}`,
    );
  }
}
