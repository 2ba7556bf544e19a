import { directionOf } from '../../domain/language-tag.ts';
import { soleDirection } from '../../text/scripts.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import type { ImportLog } from '../import-log.ts';
import { directing, meaninglessMarks } from './bidi-marks.ts';
import { readSoftHyphens } from './soft-hyphens.ts';
import { merge, textOf, words, type Piece } from './piece.ts';

/** Characters without effect anywhere: byte order mark, soft hyphen, object replacement, word joiner. */
const empty = /[\ufeff\u00ad\ufffc\u2060]/gu;
const control = /(?![\t\n\r\v\f])\p{Cc}/gu;
/** Line breaks of Word and of Unicode. */
const lineBreak = /\r\n|[\n\r\v\f\u2028\u2029\u0085]/u;
const noBreak = /\u00a0/gu;

/**
 * Removes characters without effect and, in right-to-left languages, where they are never intended, no-break spaces. Counts
 * them in `log`. No letter is changed. Also returns review notes on invisible characters that stay.
 */
export function tidyCharacters(
  pieces: readonly Piece[],
  tag: string,
  log: ImportLog,
): { pieces: Piece[]; reviewNotes: string[] } {
  const { pieces: joined, reviewNotes } = readSoftHyphens(pieces);
  const plain = merge(
    joined.flatMap((piece) =>
      piece.kind === 'words'
        ? tidyWords(piece.text, tag, log).flatMap((part): Piece[] =>
            part === '\n' ? [{ kind: 'break' }] : [{ ...piece, text: part }],
          )
        : [piece],
    ),
  );
  const text = textOf(plain);
  const zeroWidth = /\u200b/u.exec(text);
  if (zeroWidth)
    reviewNotes.push(
      `${quoted(around(text, zeroWidth.index))} contains a zero width space (U+200B): replace it with a ZWNJ (U+200C) if that is meant, otherwise remove it`,
    );
  if (!directing.test(text)) return { pieces: plain, reviewNotes };

  const base = soleDirection(text) ?? directionOf(tag);
  const dropped = meaninglessMarks(text, base);
  log.drop('invisible', dropped.size);
  const kept = Array.from(text.matchAll(new RegExp(directing, 'gu')), ({ index }) => index).find(
    (index) => !dropped.has(index),
  );
  if (kept !== undefined)
    reviewNotes.push(
      `${quoted(around(text, kept))} contains an invisible direction mark (${codePoint(text[kept] ?? '')}): keep it only if the line is in the wrong order without it`,
    );
  return { pieces: without(plain, dropped), reviewNotes };
}

/** Splits a text into words and line breaks. */
function tidyWords(text: string, tag: string, log: ImportLog): string[] {
  let tidy = text.replaceAll(empty, () => count('invisible'));
  if (directionOf(tag) === 'rtl')
    tidy = tidy.replaceAll(noBreak, () => {
      count('noBreakSpace');
      return ' ';
    });
  const parts = tidy.split(new RegExp(`(${lineBreak.source})`, 'u'));
  return parts.map((part) =>
    lineBreak.test(part)
      ? '\n'
      : part
          .replaceAll(control, (sign) => (sign === '\t' ? ' ' : count('control')))
          .replaceAll('\t', ' '),
  );

  function count(kind: 'invisible' | 'noBreakSpace' | 'control'): string {
    log.drop(kind);
    return '';
  }
}

/** Returns the pieces without the characters at the given indexes of their whole text. */
function without(pieces: readonly Piece[], places: ReadonlySet<number>): Piece[] {
  let at = 0;
  return merge(
    pieces.map((piece) => {
      const start = at;
      at += piece.kind === 'words' ? piece.text.length : piece.kind === 'break' ? 1 : 0;
      if (piece.kind !== 'words') return piece;
      const text = Array.from(piece.text.split(''), (unit, index) =>
        places.has(start + index) ? '' : unit,
      ).join('');
      return words(text, piece);
    }),
  );
}

const around = (text: string, index: number): string =>
  text.slice(Math.max(0, index - 15), index + 15).trim();
