import { edge, leaveOver, letter, peel, spell, unmarked, type Mark } from './emphasis-edges.ts';
import { merge, type Piece, type Words } from './piece.ts';

/**
 * Pieces whose bold and italic Markdown can say. `**متن **` and `**«متن»**است` are not bold: spaces, and signs beside a letter
 * outside, go out of the emphasis; what is bold on both sides of a space is bold in one. Signs alone are not emphasised.
 * Where bold and italic meet, italic gives way. Links are in one piece each.
 */
export function settleEmphasis(pieces: readonly Piece[]): Piece[] {
  const bold = settle(bridge(pieces, 'isBold'), 'isBold');
  return settle(yieldItalic(settle(bridge(bold, 'isItalic'), 'isItalic')), 'isItalic');
}

const has = (piece: Piece | undefined, mark: Mark): piece is Words =>
  piece?.kind === 'words' && piece[mark];

/** Spaces between what is marked are marked too. */
function bridge(pieces: readonly Piece[], mark: Mark): Piece[] {
  return merge(
    pieces.map((piece, index) =>
      piece.kind === 'words' &&
      piece.href === undefined &&
      /^ +$/.test(piece.text) &&
      has(pieces[index - 1], mark) &&
      has(pieces[index + 1], mark)
        ? { ...piece, [mark]: true }
        : piece,
    ),
  );
}

/** Takes out of each marked span what Markdown could not close or open on. */
function settle(pieces: readonly Piece[], mark: Mark): Piece[] {
  const settled: Piece[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    if (!has(piece, mark)) {
      if (piece) settled.push(piece);
      at += 1;
      continue;
    }
    // A break within a span is part of it.
    let end = at;
    for (let next = at; next < pieces.length; next += 1) {
      const candidate = pieces[next];
      if (has(candidate, mark)) end = next;
      else if (candidate?.kind !== 'break') break;
    }
    const span = pieces.slice(at, end + 1);
    settled.push(
      ...shrink(span, mark, edge(settled.at(-1), 'end'), edge(pieces[end + 1], 'start')),
    );
    at = end + 1;
  }
  return merge(settled);
}

function shrink(span: readonly Piece[], mark: Mark, before: string, after: string): Piece[] {
  const [start, inner] = peel(span, mark, 'start', before);
  const [end, rest] = peel(inner, mark, 'end', after);
  // Of a pair, both signs or neither are emphasised.
  const opening = leaveOver(rest, end, mark, 'start');
  const closing = leaveOver(rest, start, mark, 'end');
  const text = spell(rest);
  return [
    ...start,
    ...opening,
    ...(letter.test(text) ? rest : rest.map((piece) => unmarked(piece, mark))),
    ...closing,
    ...end,
  ];
}

/** Italic that is bold, or touches it, gives way: signs of both beside each other are read by rules that nobody knows. */
function yieldItalic(pieces: readonly Piece[]): Piece[] {
  return merge(
    pieces.map((piece, index) => {
      const touches = [pieces[index - 1], piece, pieces[index + 1]];
      return touches.some((other) => has(other, 'isBold')) ? unmarked(piece, 'isItalic') : piece;
    }),
  );
}
