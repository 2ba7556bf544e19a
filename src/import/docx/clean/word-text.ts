import type { Piece } from '../../prose/piece.ts';
import type { XmlElement } from '../package/xml.ts';
import type { Label } from './numbering.ts';

/** A block of a Word document: formats, numbers and links are resolved, and private content is gone. */
export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly role: Role;
  readonly isCentred: boolean;
  /** What its editor has to look at. */
  readonly reviewNotes: ReadonlySet<string>;
  /** More than one if it contains page or column breaks. */
  readonly lines: readonly (readonly Piece[])[];
  readonly pictures: readonly Picture[];
}

export interface WordTable {
  readonly kind: 'table';
  /** Whether it has lines between its cells. */
  readonly hasLines: boolean;
  /** Whether its first column is on the right. */
  readonly isRightToLeft: boolean;
  readonly rows: readonly (readonly WordCell[])[];
}

export interface WordCell {
  /** How many columns it spans. */
  readonly columns: number;
  /** Whether it is the lower part of a cell that spans rows. Word does not show its blocks. */
  readonly isContinued: boolean;
  readonly blocks: readonly WordBlock[];
}

/** What a paragraph is in its text. */
export type Role =
  | { readonly kind: 'text' | 'title' | 'quote' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'item'; readonly label: Label };

export interface Picture {
  /** The file in the package; undefined if the document only refers to a file elsewhere. */
  readonly part: string | undefined;
  readonly alt: string;
  /** Whether a program wrote its description. */
  readonly isByProgram: boolean;
  readonly isCropped: boolean;
  /** The web address that it links to. */
  readonly href: string | undefined;
}

/** A whole document. */
export interface WordText {
  readonly body: readonly WordBlock[];
  /** Footnotes and endnotes, by {@link noteKey}. */
  readonly notes: ReadonlyMap<string, readonly WordBlock[]>;
  /** All pictures, shown or not. */
  readonly pictures: readonly Picture[];
  /** What was left out and reported, such as hidden text, with what was put in its place: a space or nothing. */
  readonly omitted: ReadonlyMap<XmlElement, string>;
  /** The words of tables of contents. */
  readonly contents: readonly string[];
  /** Numbers and other words that Word shows although they are not in the file. */
  readonly added: readonly string[];
}

/** Returns the key of a note. Word numbers footnotes and endnotes separately. */
export const noteKey = (kind: 'footnote' | 'endnote', id: string | undefined): string =>
  `${kind} ${id ?? ''}`;

/** Returns all words in `blocks`, without separators. */
export const wordsIn = (blocks: readonly WordBlock[]): string =>
  blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.lines.flat().map((piece) => (piece.kind === 'words' ? piece.text : ''))
        : block.rows.flat().map((cell) => wordsIn(cell.blocks)),
    )
    .flat()
    .join('');
