/**
 * The mark at the end of a sentence, with the closing quotation marks, brackets and footnote numbers after it. Marks of East
 * Asia need no space after them.
 */
const mark =
  /(?:[.!?؟۔…।॥።։]+(?:[»”’"')\]]| \[\p{N}+\])*(?=\s|$)|[。！？]+(?:[」』”）)]| \[\p{N}+\])*)/gu;

/** A full stop after a number (`۵.`, `3. Mai`) or an initial (`م. کریمی`, `J. Smith`), which ends no sentence. */
export const stopInSentence = /(?<![^\s«“"([])(?:\p{N}+|\p{L}\p{M}*(?:\.\p{L}\p{M}*)*)\.$/u;

/** Returns the offsets after each sentence in a text. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const { index, 0: found } of text.matchAll(mark)) {
    const end = index + found.length;
    if (end < text.length && stopInSentence.test(text.slice(Math.max(0, end - 24), end))) continue;
    ends.push(end);
  }
  return ends;
}
