import { quoted } from '../text/quote.ts';

const mark = ' was left out: ';

/** Returns the review note on words that were left out. It has all of them, so that the editor can put them back. */
export const leftOut = (words: string, why: string): string =>
  `${quoted(words.replaceAll(/\s+/g, ' ').trim(), Infinity)}${mark}${why}`;

/** Whether a review note is one of {@link leftOut}. */
export const isLeftOut = (reviewNote: string): boolean => reviewNote.includes(mark);
