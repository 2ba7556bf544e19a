import { merge, words, type Piece } from './piece.ts';

/** Collapses spaces, and removes them and breaks at the ends of a line. No line is empty afterwards. */
export function tidySpaces(pieces: readonly Piece[]): Piece[] {
  const tidy: Piece[] = [];
  let isAtStart = true;
  for (const piece of pieces) {
    if (piece.kind === 'words') {
      let text = piece.text.replaceAll(/ {2,}/g, ' ');
      if (isAtStart || endsInSpace(tidy)) text = text.replace(/^[ \u00a0]+/, '');
      if (text === '') continue;
      tidy.push(words(text, piece));
      isAtStart = false;
    } else if (piece.kind === 'break') {
      trimEnd(tidy);
      if (tidy.length > 0 && tidy.at(-1)?.kind !== 'break') tidy.push(piece);
      isAtStart = true;
    } else {
      tidy.push(piece);
      isAtStart = false;
    }
  }
  trimEnd(tidy);
  while (tidy.at(-1)?.kind === 'break') {
    tidy.pop();
    trimEnd(tidy);
  }
  return merge(tidy);
}

function endsInSpace(pieces: readonly Piece[]): boolean {
  const last = pieces.at(-1);
  return last?.kind === 'words' && last.text.endsWith(' ');
}

function trimEnd(pieces: Piece[]): void {
  for (let last = pieces.at(-1); last?.kind === 'words'; last = pieces.at(-1)) {
    const text = cutSpaces(last.text);
    pieces.pop();
    if (text === '') continue;
    pieces.push(words(text, last));
    return;
  }
}

/** Removes the spaces at the end of a text, in linear time. */
function cutSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && /[ \u00a0]/.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}
