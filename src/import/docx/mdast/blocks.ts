import type { Blockquote, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { quoted } from '../../../text/quote.ts';
import { makeLine, type Prose } from '../../prose/phrasing.ts';
import { factsOf, type Facts, type Role } from '../clean/facts.ts';
import { Lists } from './lists.ts';
import { reviewNotesOfRole, makeNode } from './paragraphs.ts';
import { makeTable } from './tables.ts';
import type { ModelBlock, ModelParagraph } from '../model.ts';
import { readPieces } from './pieces.ts';

/** A block of a text with what Word says of it and Markdown does not. */
export interface Block {
  readonly node: RootContent;
  readonly role: Role['kind'] | 'table' | 'picture';
  readonly isCentred: boolean;
}

/** The paragraph of a picture where it can be published, and else what needs review. */
export type ShowPicture = (number: number) => Paragraph | string;

/** Makes blocks of what mammoth has read: paragraphs by their roles, items in lists, quotations together, pictures by themselves. */
export function makeBlocks(
  models: readonly ModelBlock[],
  facts: Facts,
  prose: Prose,
  showPicture: ShowPicture,
): Block[] {
  const made: Block[] = [];
  const lists = new Lists();
  for (const model of models) {
    if (model.type === 'paragraph') {
      addParagraph(model);
      continue;
    }
    lists.close();
    const [row, ...rows] = model.children;
    const [cell, ...cells] = row?.children ?? [];
    // A table of one cell is a frame around a text.
    if (cell && cells.length === 0 && rows.length === 0)
      made.push(...makeBlocks(cell.children, facts, prose, showPicture));
    else {
      const node = makeTable(model, facts, prose);
      if (node) made.push({ node, role: 'table', isCentred: false });
    }
  }
  return made;

  function addParagraph({ styleId, children }: ModelParagraph): void {
    const { role, isCentred, reviewNotes: known } = factsOf(facts, styleId);
    const { lines, pictures } = readPieces(children);
    let waiting: readonly string[] = [...known];
    for (const pieces of lines) {
      const line = makeLine(pieces, prose);
      const reviewNotes = [
        ...new Set([...waiting, ...line.reviewNotes, ...reviewNotesOfRole(role, line)]),
      ];
      if (line.children.length === 0) continue;
      waiting = [];
      const node = makeNode(role, line);
      if (reviewNotes.length > 0) node.data = { reviewNotes };
      put(node, role, isCentred);
    }
    for (const reviewNote of waiting) noteHere(reviewNote);
    for (const number of pictures) {
      const picture = showPicture(number);
      if (typeof picture === 'string') noteHere(picture);
      else {
        lists.close();
        made.push({ node: picture, role: 'picture', isCentred: false });
      }
    }
  }

  function put(node: ReturnType<typeof makeNode>, role: Role, isCentred: boolean): void {
    const last = made.at(-1);
    if (role.kind === 'item') {
      const list = lists.add(role.label, node as Paragraph);
      if (list) made.push({ node: list, role: 'item', isCentred: false });
      return;
    }
    lists.close();
    if (node.type === 'blockquote' && last?.role === 'quote')
      (last.node as Blockquote).children.push(...node.children);
    else made.push({ node, role: role.kind, isCentred });
  }

  /** What needs review where nothing is left in the text. */
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
