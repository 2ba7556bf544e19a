import { quoted } from '../../text/quote.ts';
import { merge, textOf, words, type Piece } from './piece.ts';
import { areHemistichs } from './verse.ts';

/** What people type to put words into columns. */
const gap = /[ \u00a0]*\t[\t \u00a0]*|[ \u00a0]{4,}/g;
/** A number or a bullet that a tab follows. */
const label = /^\(?(?:\p{N}{1,3}|\p{L}{1,3}(?=\s?[-–.)]))\s?[-–.)]*$|^[\p{P}\p{S}]$/u;

/**
 * Puts a line break between the halves of a line of verse, which a tab or many spaces keep apart. Returns review notes on them,
 * and on other words that are only kept apart by tabs or spaces.
 */
export function openGaps(pieces: readonly Piece[]): { pieces: Piece[]; reviewNotes: string[] } {
  const reviewNotes: string[] = [];
  const breaks = new Map<number, number>();
  let start = 0;
  for (const line of textOf(pieces).split('\n')) {
    const found = gapsOf(line);
    const [first, ...others] = found;
    if (first) {
      const [before, after] = [line.slice(0, first.start), line.slice(first.end)];
      const [left, right] = [before, after].map((side) =>
        quoted(side.replaceAll(/\s+/g, ' ').trim()),
      );
      const sides = `${left ?? ''} and ${right ?? ''}`;
      if (others.length === 0 && areHemistichs(before, after)) {
        breaks.set(start + first.start, start + first.end);
        reviewNotes.push(
          `${sides} are apart on one line of the file, as in verse, and are two lines now: join them if they belong together`,
        );
      } else
        reviewNotes.push(
          `${sides} are in columns, and have only a space between them now: make a table of them, or put a comma or a line break there`,
        );
    }
    start += line.length + 1;
  }
  return { pieces: breaks.size > 0 ? withBreaks(pieces, breaks) : [...pieces], reviewNotes };
}

/** Whether a line has words that a tab or many spaces keep apart. */
export const hasGap = (line: string): boolean => gapsOf(line).length > 0;

/** Returns the gaps between words of a line, without one that follows a number or a bullet. */
function gapsOf(line: string): { start: number; end: number }[] {
  return Array.from(line.matchAll(gap), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  })).filter(
    ({ start, end }) =>
      line.slice(0, start).trim() !== '' &&
      line.slice(end).trim() !== '' &&
      !label.test(line.slice(0, start).trim()),
  );
}

/** Replaces what is between the given indexes of the whole text with line breaks. */
function withBreaks(pieces: readonly Piece[], breaks: ReadonlyMap<number, number>): Piece[] {
  let [at, end] = [0, 0];
  return merge(
    pieces.flatMap((piece): Piece[] => {
      if (piece.kind !== 'words') {
        at += piece.kind === 'break' ? 1 : 0;
        return [piece];
      }
      const parts: Piece[] = [];
      let text = '';
      for (const unit of piece.text.split('')) {
        if (breaks.has(at)) {
          parts.push(words(text, piece), { kind: 'break' });
          text = '';
          end = breaks.get(at) ?? at;
        }
        if (at >= end) text += unit;
        at += 1;
      }
      return [...parts, words(text, piece)];
    }),
  );
}
