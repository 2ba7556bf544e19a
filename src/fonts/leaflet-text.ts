/** Signs above and below letters of Arabic script, as they are in canonical form. */
const mark =
  /(?=[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed])/g;

/** What ends a stretch of Arabic script without being of a direction, before something that runs to the right, or at the end. */
const end =
  /(?<=(?=\p{Script=Arabic})\p{L}[\p{M}\u200c\u200f]*)([^\p{L}\p{M}\p{N}\u200c-\u200f\u2066-\u2069]+)(?=$|(?!\p{Script=Arabic})\p{L}|[0-9۰-۹٠-٩]+(?:[.,:/٫٬][0-9۰-۹٠-٩]+)*(?![-+%٪$€]))/gu;

/**
 * A text as Typst has to have it so that it can be copied from a PDF: in canonical form, and
 * - a RIGHT-TO-LEFT MARK before each mark. A mark and its letter are one cluster to a shaper, and Typst would give each of their
 *   two glyphs both characters; a sign between them that has no glyph in the end cuts the cluster.
 * - a RIGHT-TO-LEFT MARK where words of Arabic script end with a space or a sign before what runs the other way. MuPDF tells
 *   the direction of such a sign by what is drawn before it, which is then nothing, and puts it on the wrong side.
 * They show nowhere, join and part nothing, and are copied with the text: what compares words has to leave them out, as it
 * does the other signs of direction.
 */
export const leafletText = (text: string): string =>
  text.normalize('NFC').replace(mark, '\u200f').replace(end, '$1\u200f');
