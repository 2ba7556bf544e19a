import { edge, leaveOver, letter, peel, spell, unmarked, type Mark } from './emphasis-edges.ts';
import { merge, type Piece, type Words } from './piece.ts';

/**
 * Limits bold and italic to what Markdown can express. `**متن **` and `**«متن»**است` are not bold in Markdown: spaces, and
 * punctuation next to a letter outside, move out of the emphasis. Bold words around a space become one bold span. Punctuation
 * alone is not emphasised. Where bold and italic meet, italic is dropped. A link is emphasised as a whole or not at all.
 */
export function settleEmphasis(pieces: readonly Piece[]): Piece[] {
  const bold = settle(bridge(pieces, 'isBold'), 'isBold');
  return settle(yieldItalic(settle(bridge(bold, 'isItalic'), 'isItalic')), 'isItalic');
}

const has = (piece: Piece | undefined, mark: Mark): piece is Words =>
  piece?.kind === 'words' && piece[mark];

/** Marks spaces between marked pieces as well. */
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

/** Shrinks each marked span to what Markdown can open and close. */
function settle(pieces: readonly Piece[], mark: Mark): Piece[] {
  const settled: Piece[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    if (!has(piece, mark)) {
      if (piece) settled.push(piece);
      at += 1;
      continue;
    }
    // A line break within a span belongs to it.
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
  // Emphasise both halves of a pair or neither.
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

/** Drops italic that is also bold or touches bold: Markdown's rules for adjacent `*` signs are too fragile. */
function yieldItalic(pieces: readonly Piece[]): Piece[] {
  return merge(
    pieces.map((piece, index) => {
      const touches = [pieces[index - 1], piece, pieces[index + 1]];
      return touches.some((other) => has(other, 'isBold')) ? unmarked(piece, 'isItalic') : piece;
    }),
  );
}
