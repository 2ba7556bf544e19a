/** A part of a line: words of one format, a line break, or a footnote reference. A line is a paragraph, a heading or a cell. */
export type Piece = Words | { readonly kind: 'break' } | NotePiece;

export interface Words {
  readonly kind: 'words';
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** The address that they link to. */
  readonly href: string | undefined;
}

/** A reference to a footnote, by its key. */
interface NotePiece {
  readonly kind: 'note';
  readonly key: string;
}

/** Returns words, without emphasis and link unless `rest` has them. */
export const words = (text: string, rest: Partial<Words> = {}): Words => ({
  kind: 'words',
  isBold: false,
  isItalic: false,
  href: undefined,
  ...rest,
  text,
});

/** Returns the text of pieces, with a line feed for each break, and nothing for a footnote reference. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (piece.kind === 'words' ? piece.text : piece.kind === 'break' ? '\n' : ''))
    .join('');

/** Unites neighbouring words of the same format, and leaves out empty ones. */
export function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.kind !== 'words') merged.push(piece);
    else if (piece.text === '') continue;
    else if (last?.kind === 'words' && isAlike(last, piece))
      merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}

const isAlike = (a: Words, b: Words): boolean =>
  a.isBold === b.isBold && a.isItalic === b.isItalic && a.href === b.href;
