/** A position before a combining mark of Arabic script in canonical form. */
const beforeMark =
  /(?=[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed])/g;

/**
 * Neutral characters between Arabic script and left-to-right text or a number, or at the end of the text. Before a number with a
 * sign, the mark would change the order: a sign takes the side of a number only after a letter of Arabic script.
 */
const neutralEnd =
  /(?<=(?=\p{Script=Arabic})\p{L}[\p{M}\u200c\u200f]*)([^\p{L}\p{M}\p{N}\u200c-\u200f\u2066-\u2069]+)(?=$|(?!\p{Script=Arabic})\p{L}|[0-9۰-۹٠-٩](?![^\p{L}]*[-+−%٪‰°#\p{Sc}]))/gu;

/**
 * Returns a text prepared for Typst so that readers can copy it correctly from the PDF: NFC, with a RIGHT-TO-LEFT MARK
 * - before each combining mark. A letter and its mark are one cluster for the shaper, and Typst would map both glyphs to both
 *   characters. The invisible character between them splits the cluster.
 * - except in left-to-right text, after a space or punctuation between Arabic script and left-to-right text. MuPDF takes the
 *   direction of such a character from the glyph before it, finds none, and puts it on the wrong side.
 * The marks are invisible and do not change joining, but are copied with the text: a comparison of words must ignore them.
 */
export function leafletText(text: string, { isLtr = false } = {}): string {
  const marked = text.normalize('NFC').replace(beforeMark, '\u200f');
  return isLtr ? marked : marked.replace(neutralEnd, '$1\u200f');
}
