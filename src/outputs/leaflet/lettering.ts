import { leafletText } from '../../fonts/leaflet-text.ts';
import { FaceChoice } from '../face-choice.ts';
import { graphemes } from '../text-units.ts';
import { ltrWords } from '../../text/words.ts';
import type { HeadingFace } from '../../domain/theme.ts';
import { facesFor, sansFaces, usualFaces } from './fonts.ts';
import { withLongWords } from './long-words.ts';
import type { LineNode } from './nodes.ts';

/** Where a piece of text is. */
export interface Place {
  /** Whether the text is emphasised. */
  readonly isEmphasis?: boolean;
  /** Whether the text is isolated from left to right, as addresses and code are. */
  readonly isLtr?: boolean;
  /** Number of letters from which a word may be too wide for its line. */
  readonly longWord: number;
  readonly isHeading?: boolean;
}

/** Everywhere but in headings and tables. A line has at least 16 of the widest letters, unless it is in a list within a list. */
export const inText: Place = { longWord: 16 };
export const inTitle: Place = { longWord: 12, isHeading: true };

/** Returns the place of a table's cell. */
export const inCell = (columns: number): Place => ({
  longWord: Math.max(4, Math.floor(12 / columns)),
});

/** Sets the text of one leaflet: prepares it for copying, and chooses its fonts. */
export class Lettering {
  readonly #choice: FaceChoice;
  readonly #ofHeadings: FaceChoice;
  readonly #used = new Set<string>();
  /** Characters that no font has. */
  readonly missing = new Set<string>();

  /** `sample` is the text of the leaflet. */
  constructor(sample: string, dir: 'ltr' | 'rtl', headings?: HeadingFace) {
    const text = withPlainSpaces(sample);
    this.#choice = new FaceChoice(facesFor(dir), text, dir);
    this.#ofHeadings =
      headings === 'sans' && dir === 'ltr' ? new FaceChoice(sansFaces, text, dir) : this.#choice;
  }

  /** Returns the families of the leaflet, the main one first. */
  fonts(): string[] {
    return [...new Set([this.#choice.main.family, ...usualFaces.names, ...this.#used])];
  }

  /** Returns a piece of text as parts of a line. `text` was returned by {@link prepared}. */
  parts(text: string, { isEmphasis = false, isHeading = false, longWord }: Place): LineNode[] {
    const choice = isHeading ? this.#ofHeadings : this.#choice;
    return choice.runsOf(text, { italic: isEmphasis }).flatMap((run): LineNode[] => {
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
 * Returns a text as it is typeset: prepared for copying, with one space for each line end, tab or wide space. A no-break space is
 * kept only within a number. Elsewhere, PDFium would copy it on the wrong side, and a long word after it would not break.
 */
export function prepared(text: string, { isLtr = false, longWord } = inText): string {
  const plain = withPlainSpaces(text);
  const isNarrow = longWord < inTitle.longWord;
  return leafletText(isNarrow ? plain : withWholeNumbers(plain), { isLtr });
}

/** A telephone number stays on one line, as does any other number in groups. */
const withWholeNumbers = (text: string): string =>
  ltrWords(text).reduce((kept, { kind, start, end }) => {
    const word = kept.slice(start, end);
    return kind === 'number' && word.length <= longestNumber
      ? kept.slice(0, start) + word.replaceAll(' ', '\u00a0') + kept.slice(end)
      : kept;
  }, text);

/** A longer number may be wider than a column. */
const longestNumber = 20;

const withPlainSpaces = (text: string): string =>
  text
    .replaceAll(/(?<=\p{Nd})[\u2007\u202f](?=\p{Nd})/gv, '\u00a0')
    .replaceAll(/(?<!\p{Nd})\u00a0|\u00a0(?!\p{Nd})/gv, ' ')
    .replaceAll(/[\p{White_Space}--\u00a0]+/gv, ' ');
