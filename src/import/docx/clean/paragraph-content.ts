import type { Piece } from '../../prose/piece.ts';
import type { Picture, WordParagraph } from './word-text.ts';

/** A piece of a line, or something that is cut out of it: a page or column break, or a picture. */
export type ContentPiece =
  Piece | { readonly kind: 'pageBreak' } | { readonly kind: 'picture'; readonly picture: Picture };

/** Returns the content of a paragraph as lines, cut at page breaks, and pictures. */
export function splitContent(
  content: readonly ContentPiece[],
): Pick<WordParagraph, 'lines' | 'pictures'> {
  const lines: Piece[][] = [[]];
  const pictures: Picture[] = [];
  for (const piece of content) {
    if (piece.kind === 'pageBreak') lines.push([]);
    else if (piece.kind === 'picture') pictures.push(piece.picture);
    else lines.at(-1)?.push(piece);
  }
  return { lines, pictures };
}
