import { leafletText } from '../../fonts/leaflet-text.ts';
import { FaceChoice, graphemes } from '../face-choice.ts';
import { leafletFaces, usualFaces } from './fonts.ts';
import type { LineNode, LongPart } from './nodes.ts';

/** Where a piece of text is. */
export interface Place {
  /** Whether the text is emphasised. */
  readonly isEmphasis?: boolean;
  /** Whether the text is isolated from left to right, as addresses and code are. */
  readonly isLtr?: boolean;
  /** Number of letters from which a word may be too wide for its line. */
  readonly longWord: number;
}

/** Everywhere but in headings and tables. A line has at least 18 of the widest letters, in nested lists too. */
export const inText: Place = { longWord: 18 };
export const inTitle: Place = { longWord: 12 };

/** Returns the place of a table's cell. */
export const inCell = (columns: number): Place => ({
  longWord: Math.max(4, Math.floor(18 / columns)),
});

/** Sets the text of one leaflet: prepares it for copying, and chooses its fonts. */
export class Lettering {
  readonly #choice: FaceChoice;
  readonly #used = new Set<string>();
  /** Characters that no font has. */
  readonly missing = new Set<string>();

  /** `sample` is the text of the leaflet. */
  constructor(sample: string, dir: 'ltr' | 'rtl') {
    this.#choice = new FaceChoice(leafletFaces, withPlainSpaces(sample), dir);
  }

  /** Returns the families of the leaflet, the main one first. */
  fonts(): string[] {
    return [...new Set([this.#choice.main.family, ...usualFaces.names, ...this.#used])];
  }

  /** Returns a piece of text as parts of a line. `text` was returned by {@link prepared}. */
  parts(text: string, { isEmphasis = false, longWord }: Place): LineNode[] {
    return this.#choice.runsOf(text, { italic: isEmphasis }).flatMap((run): LineNode[] => {
      const children = withLongWords(run.text, longWord);
      const font = run.family === this.#choice.main ? undefined : run.family?.family;
      if (font !== undefined) this.#used.add(font);
      if (run.family === undefined) graphemes(run.text).forEach((sign) => this.missing.add(sign));
      const isSlanted = isEmphasis && run.family?.italic !== undefined;
      if (font === undefined && !isEmphasis) return children;
      return [
        {
          kind: 'line',
          name: 'face',
          children,
          ...(font !== undefined && { font }),
          ...(isEmphasis && { emphasis: isSlanted ? 'slant' : 'weight' }),
        },
      ];
    });
  }
}

/**
 * Returns a text as it is typeset: prepared for copying, with one space for each line end, tab or wide space. Only within a number a
 * no-break space stays one: beside one, PDFium copies it on the wrong side, and a long word after one would not break.
 */
export const prepared = (text: string, place?: Place): string =>
  leafletText(withPlainSpaces(text), { isLtr: place?.isLtr ?? false });

const withPlainSpaces = (text: string): string =>
  text
    .replaceAll(/(?<=\p{Nd})[\u2007\u202f](?=\p{Nd})/gv, '\u00a0')
    .replaceAll(/(?<!\p{Nd})\u00a0|\u00a0(?!\p{Nd})/gv, ' ')
    .replaceAll(/[\p{White_Space}--\u00a0]+/gv, ' ');

/** Letters of Arabic script that do not join with the next one. */
const lastJoined = /^[ءآأؤإاةدذرزوٱٲٳٵٶٷڈ-ڙۀۃ-ۋۍۏےۓەۮۯ]/u;

/** A letter with what belongs to it. */
const letters = /\p{RGI_Emoji}|[^][\p{M}\u200c-\u200f]*/gv;

/**
 * Returns the parts between which a word may break: of an address, or of words with signs between them. A part with `longest`
 * letters or more also has pieces of a few letters each, for the case that it is wider than its line.
 */
const partsOf = (word: string, longest: number): LongPart[] =>
  word
    .split(/(?<=[^/]\/|[.?&=#_–—-])(?=[^/.?&=#_–—-])/)
    .map((text) => ({ text, pieces: piecesOf(text, longest) }));

/** Returns the pieces of a part. Letters that join have joiners at the break. */
function piecesOf(part: string, longest: number): string[] {
  const found = part.match(letters) ?? [];
  if (found.length < longest) return [part];
  const few = Math.max(1, Math.floor(longest / 5));
  const pieces = Array.from({ length: Math.ceil(found.length / few) }, (_, index) =>
    found.slice(index * few, (index + 1) * few).join(''),
  );
  return pieces.map(
    (piece, index) =>
      (joins(pieces[index - 1], piece) ? '\u200d' : '') +
      piece +
      (joins(piece, pieces[index + 1]) ? '\u200d' : ''),
  );
}

/** Whether the last letter of a piece and the first of the next one join. */
function joins(piece = '', next = ''): boolean {
  const last = piece.match(letters)?.at(-1) ?? '';
  return (
    arabicLetter.test(last) &&
    arabicLetter.test(next) &&
    !lastJoined.test(last) &&
    !last.includes('\u200c')
  );
}

const arabicLetter = /^[\p{L}&&\p{scx=Arabic}]/v;

/** Marks words that may be too wide for a line, so that the template can break them. */
function withLongWords(text: string, longest: number): LineNode[] {
  const word = new RegExp(
    String.raw`[^\s\u200e\u200f\u2066-\u2069][^\s\u2066-\u2069]{${longest - 1},}`,
    'gu',
  );
  const parts: LineNode[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (index > end) parts.push(text.slice(end, index));
    parts.push({
      kind: 'line',
      name: 'long',
      children: [found],
      breakable: partsOf(found, longest),
    });
    end = index + found.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}
