import { words, type Piece, type Words } from './piece.ts';

export type Mark = 'isBold' | 'isItalic';

/** Emphasis without any of these is pointless. */
export const letter = /[\p{L}\p{M}\p{N}]/u;

/** Neither space nor punctuation to Markdown: emphasis can open before it and close after it, next to any character. */
const plain = /[^\s\p{P}\p{S}]/u;

export const unmarked = (piece: Piece, mark: Mark): Piece =>
  piece.kind === 'words' ? { ...piece, [mark]: false } : piece;

/** Returns the first or last character of a piece; a space if there is none, `[` for a link or a note. */
export function edge(piece: Piece | undefined, side: 'start' | 'end'): string {
  if (piece === undefined || piece.kind === 'break') return ' ';
  if (piece.kind === 'note' || piece.href !== undefined) return '[';
  return (side === 'end' ? /.$/su : /^./su).exec(piece.text)?.[0] ?? ' ';
}

/** Splits from one side of a span what Markdown cannot emphasise there, given the character `outside`. */
export function peel(
  span: readonly Piece[],
  mark: Mark,
  side: 'start' | 'end',
  outside: string,
): [out: Piece[], rest: Piece[]] {
  const out: Piece[] = [];
  const rest = [...span];
  const put = (piece: Piece) => (side === 'start' ? out.push(piece) : out.unshift(piece));
  let neighbour = outside;
  for (
    let piece = rest.at(side === 'start' ? 0 : -1);
    piece;
    piece = rest.at(side === 'start' ? 0 : -1)
  ) {
    const isLink = piece.kind === 'words' && piece.href !== undefined;
    if (isLink && !plain.test(neighbour)) break;
    const goes = plain.test(neighbour) ? /[\s\p{P}\p{S}]/u : /\s/u;
    const [gone, left] =
      piece.kind !== 'words' || isLink ? [piece, undefined] : cut(piece, side, goes);
    if (!gone) break;
    put(unmarked(gone, mark));
    neighbour = gone.kind === 'break' ? ' ' : edge(gone, side === 'start' ? 'end' : 'start');
    if (side === 'start') rest.splice(0, 1, ...(left ? [left] : []));
    else rest.splice(-1, 1, ...(left ? [left] : []));
  }
  return [out, rest];
}

/** Cuts words, from one side, where characters stop matching `goes`. */
function cut(
  piece: Words,
  side: 'start' | 'end',
  goes: RegExp,
): [gone: Words | undefined, left: Words | undefined] {
  const characters = Array.from(piece.text);
  if (side === 'end') characters.reverse();
  const count = characters.findIndex((character) => !goes.test(character));
  const length = (count < 0 ? characters : characters.slice(0, count)).join('').length;
  const at = side === 'start' ? length : piece.text.length - length;
  const parts = [piece.text.slice(0, at), piece.text.slice(at)].map((text) =>
    text === '' ? undefined : words(text, piece),
  );
  if (side === 'end') parts.reverse();
  return [parts[0], parts[1]];
}

const pairs = ['«»', '“”', '„“', '‹›', '()', '[]', '""', "''"];

export const spell = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join('');

/** Takes a bracket or quotation mark off one side of a span if its other half was taken off the other side. */
export function leaveOver(
  rest: Piece[],
  gone: readonly Piece[],
  mark: Mark,
  side: 'start' | 'end',
): Piece[] {
  const piece = rest.at(side === 'start' ? 0 : -1);
  if (piece?.kind !== 'words' || piece.href !== undefined) return [];
  const sign = piece.text.at(side === 'start' ? 0 : -1) ?? '';
  const other = pairs.find((pair) => pair[side === 'start' ? 0 : 1] === sign)?.[
    side === 'start' ? 1 : 0
  ];
  if (other === undefined || !spell(gone).includes(other)) return [];
  const text = side === 'start' ? piece.text.slice(1) : piece.text.slice(0, -1);
  rest.splice(side === 'start' ? 0 : -1, 1, ...(text === '' ? [] : [words(text, piece)]));
  return [unmarked(words(sign, piece), mark)];
}
