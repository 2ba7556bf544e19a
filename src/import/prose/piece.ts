/** Words that are set alike, or something among them. A line of them is a paragraph, a heading, a cell. */
export type Piece = Words | { readonly kind: 'break' } | NotePiece;

export interface Words {
  readonly kind: 'words';
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Where they lead. */
  readonly href: string | undefined;
}

/** A reference to a footnote, by its key. */
export interface NotePiece {
  readonly kind: 'note';
  readonly key: string;
}

/** Words without anything to them. */
export const words = (text: string, rest: Partial<Words> = {}): Words => ({
  kind: 'words',
  isBold: false,
  isItalic: false,
  href: undefined,
  ...rest,
  text,
});

/** What pieces say, with a line break for a break and nothing for a reference. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (piece.kind === 'words' ? piece.text : piece.kind === 'break' ? '\n' : ''))
    .join('');

/** Pieces with those that are set alike in one, and without empty ones. */
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
