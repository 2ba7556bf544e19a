/** A word of one letter, such as «و» or "a", and the word after it, which may be one as well. */
const lone = /(?<![^ ])(?:\p{L} )+[^ ]+/gu;

/** Returns a title with no-break spaces after words of one letter, so that no line ends on one. */
export const keepLoneLetters = (title: string): string =>
  title.replaceAll(lone, (words) => words.replaceAll(' ', '\u00a0'));

/** Returns the pieces of a title, in order. Words of one letter are together with the word after them. */
export function loneLetterPieces(
  title: string,
): { readonly text: string; readonly isTogether: boolean }[] {
  const pieces = [];
  let end = 0;
  for (const { 0: text, index } of title.matchAll(lone)) {
    if (index > end) pieces.push({ text: title.slice(end, index), isTogether: false });
    pieces.push({ text, isTogether: true });
    end = index + text.length;
  }
  if (end < title.length) pieces.push({ text: title.slice(end), isTogether: false });
  return pieces;
}
