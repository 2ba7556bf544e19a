import { marked, type Piece } from './marks.ts';
import type { Found } from './types.ts';

/** How much of a text is shown, and how much of that is before the first word that was found, in characters. */
const [longest, before] = [240, 60];

/** Returns the passage of a text that has most of the words that were found, in pieces; its beginning, if it has none. */
export function passageOf(blocks: readonly string[], found: Found): Piece[] {
  let [most, best]: [number, Piece[]] = [-1, []];
  for (const block of blocks) {
    const pieces = marked(block, found);
    for (const [at, [, isFound]] of pieces.entries()) {
      if (!isFound && at > 0) continue;
      const passage = cut(pieces, at);
      const count = new Set(passage.flatMap(([text, isIn]) => (isIn ? text : []))).size;
      if (count > most) [most, best] = [count, passage];
    }
  }
  return best;
}

/** Returns a part of pieces: from a little before the one at `first` on. Words stay whole. */
function cut(pieces: readonly Piece[], first: number): Piece[] {
  const [lead = ''] = pieces[first - 1] ?? [];
  const start = lead.length > before ? lead.slice(-before).replace(/^\S*\s/, '…') : lead;
  const passage: Piece[] = [[start, false]];
  let left = longest - start.length;
  for (const [text, isFound] of pieces.slice(first)) {
    if (left < 0) break;
    passage.push([
      text.length > left && !isFound ? `${text.slice(0, left).replace(/\s\S*$/, '')}…` : text,
      isFound,
    ]);
    left -= text.length;
  }
  return passage;
}
