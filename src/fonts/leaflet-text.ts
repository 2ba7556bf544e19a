/** Signs above and below letters of Arabic script, as they are in canonical form. */
const mark =
  /(?=[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed])/g;

/**
 * A text as Typst has to have it so that its marks can be copied from a PDF: in canonical form, with a RIGHT-TO-LEFT MARK
 * before each. A mark and its letter are one cluster to a shaper, and Typst would give each of their two glyphs both
 * characters; a sign between them that has no glyph in the end cuts the cluster. It shows nowhere, joins and parts nothing,
 * and is copied with the text: what compares words has to leave it out, as it does the other signs of direction.
 */
export const leafletText = (text: string): string => text.normalize('NFC').replace(mark, '\u200f');
