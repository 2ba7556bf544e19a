/** A paragraph of a received file, as it is in the file. */
export interface SourceParagraph {
  readonly text: string;
  /** Where it has to be in the result: in the text, among the footnotes, or as the description of an image. */
  readonly kind: 'body' | 'note' | 'alt';
}

/** What a received file contains, to be compared with the text that was made of it. */
export interface Source {
  readonly paragraphs: readonly SourceParagraph[];
  /** Tables of contents, which are left out because their words are in the text too. */
  readonly contents: readonly string[];
  /** What the program that wrote the file shows although it is not in the file, such as numbers, and the text contains. */
  readonly added: readonly string[];
}
