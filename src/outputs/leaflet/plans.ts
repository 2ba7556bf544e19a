import type { Direction } from '../../domain/language-tag.ts';

/** The papers of leaflets, in millimetres. `scale` is the size of everything around the text, relative to A4. */
export const papers = {
  a3: { width: 297, height: 420, scale: Math.SQRT2 },
  a4: { width: 210, height: 297, scale: 1 },
  a5: { width: 148, height: 210, scale: 0.72 },
} as const;

export type Paper = keyof typeof papers;

/** How a leaflet is set. `setting.typ` reads it as JSON. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Size of the text in points. */
  readonly size: number;
  readonly columns: 1 | 2;
  /** The highest title, as a share of the page. */
  readonly title: number;
  /** Whether what is above the text may be too high to be on one page. That is measured, which takes long. */
  readonly hasHighHead: boolean;
  /** What the columns leave free at the foot of the first page so that they are equally long, in points. */
  readonly slack: number;
  /** The same on the last page of several. */
  readonly last: number;
}

/** The most letters in a row of a table that fits into one of two columns. */
export const lettersInColumn = 46;

/** The sizes of text on a paper, in points. */
interface Sizes {
  /** In one column. Lines of smaller text would have more than 65 letters. */
  readonly one: readonly number[];
  /** In two columns, the smallest last. */
  readonly two: readonly number[];
  /** For leaflets of several pages: the first, unless it leaves little on the last page. */
  readonly flowing: readonly number[];
}

export const sizes: Readonly<Record<Paper, Sizes>> = {
  a3: {
    one: [42, 38, 34, 31, 28, 26, 24, 22, 20],
    two: [19, 18, 17, 16.25, 15.5, 14.75, 14, 13.5, 13, 12.5, 12, 11.5, 11],
    flowing: [13, 12.5, 13.5, 12],
  },
  a4: {
    one: [30, 27, 24, 22, 20, 18.5, 17, 16, 15],
    two: [14.5, 13.5, 12.5, 12, 11.5, 11, 10.75, 10.5, 10.25, 10, 9.75, 9.5, 9.25, 9],
    flowing: [10, 9.75, 10.25, 9.5],
  },
  a5: {
    one: [21, 19, 17, 16, 15, 14, 13, 12, 11],
    two: [10.5, 10, 9.5, 9.25, 9, 8.75, 8.5, 8.25, 8],
    flowing: [8.5, 8.25, 8.75, 8],
  },
};

/** With as many letters above its text, a leaflet may have too high a head. In a title of the least size, they fill a fifth of a page. */
export const lettersOfHighHead = 300;

/** Number of letters that never fit on one page. With more, no size is tried. */
export const neverOnOnePage: Readonly<Record<Paper, number>> = { a3: 8400, a4: 6000, a5: 3400 };

/** Rough number of letters that fit on a page at one point, for the first guess: lines of Arabic script are farther apart. */
export const lettersAtOnePoint: Readonly<Record<Direction, Readonly<Record<Paper, number>>>> = {
  rtl: { a3: 565_000, a4: 265_000, a5: 110_000 },
  ltr: { a3: 620_000, a4: 290_000, a5: 120_000 },
};

/** Returns the highest title of a leaflet, as a share of the page: the shorter the text, the more room there is. */
export function titleShareOf(letters: number, paper: Paper, hasBand: boolean): number {
  const pages = letters / neverOnOnePage[paper];
  if (hasBand || pages > 0.375) return 0.19;
  return pages < 0.075 ? 0.4 : pages < 0.175 ? 0.32 : 0.26;
}
