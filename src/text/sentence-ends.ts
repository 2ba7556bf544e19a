/**
 * The mark at the end of a sentence, with the closing quotation marks, brackets and footnote numbers after it. Marks of East
 * Asia need no space after them.
 */
const mark =
  /(?:[.!?؟۔…।॥።։]+(?:[»”’"')\]]| \[\p{N}+\])*(?=\s|$)|[。！？]+(?:[」』”）)]| \[\p{N}+\])*)/gu;

/** A full stop after a number (`3. Mai`), an initial (`م. کریمی`, `U.S.`) or a title (`Dr. Braun`), which ends no sentence. */
const afterPart = /(?<![^\s«“"([])(?:\p{N}+|\p{L}\p{M}*(?:\.\p{L}\p{M}*)*|Dr|Prof|Mrs?|Ms|St)\.$/u;
/** A full stop after a short word that belongs to a number: `ص. ۱۲`, `Nr. 5`, `Art. 3`. */
const beforeNumber = /(?<!\p{L})\p{L}{1,4}\.$/u;

/** Returns whether the full stop at the end of `before` is within a sentence that `after` goes on with. */
export const isStopInSentence = (before: string, after: string): boolean =>
  before.endsWith('.') &&
  (afterPart.test(before) ||
    /^\s*\p{Ll}/u.test(after) ||
    (beforeNumber.test(before) && /^\s*\p{N}/u.test(after)));

/** Returns the offsets after each sentence in a text. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const { index, 0: found } of text.matchAll(mark)) {
    const end = index + found.length;
    if (
      end < text.length &&
      isStopInSentence(text.slice(Math.max(0, end - 24), end), text.slice(end, end + 24))
    )
      continue;
    ends.push(end);
  }
  return ends;
}
