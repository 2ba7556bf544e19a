import type { NotePiece, Piece } from '../../prose/piece.ts';
import type { ModelInline } from '../model.ts';

/** What stands in a paragraph of Word, cut where a page begins anew: lines of words, and pictures by their number. */
export interface ParagraphContent {
  readonly lines: readonly (readonly Piece[])[];
  readonly pictures: readonly number[];
}

interface Format {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly href: string | undefined;
}

/** Flattens the runs of a paragraph. */
export function readPieces(nodes: readonly ModelInline[]): ParagraphContent {
  const lines: Piece[][] = [[]];
  const pictures: number[] = [];
  const add = (piece: Piece) => lines.at(-1)?.push(piece);
  const visit = (node: ModelInline, format: Format): void => {
    switch (node.type) {
      case 'run': {
        const own = { ...format, isBold: node.isBold, isItalic: node.isItalic };
        node.children.forEach((child) => {
          visit(child, own);
        });
        break;
      }
      case 'hyperlink':
        node.children.forEach((child) => {
          visit(child, { ...format, href: node.href });
        });
        break;
      case 'text':
        add({ kind: 'words', text: node.value, ...format });
        break;
      case 'tab':
        add({ kind: 'words', text: ' ', ...format });
        break;
      case 'break':
        if (node.breakType === 'line') add({ kind: 'break' });
        else lines.push([]);
        break;
      case 'noteReference':
        add({ kind: 'note', key: noteKey(node.noteType, node.noteId) });
        break;
      case 'image':
        pictures.push(Number(node.altText));
        break;
    }
  };
  nodes.forEach((node) => {
    visit(node, { isBold: false, isItalic: false, href: undefined });
  });
  return { lines, pictures };
}

export const noteKey = (type: string, id: string): NotePiece['key'] => `${type} ${id}`;
