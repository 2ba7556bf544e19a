import type { Root } from 'mdast';
import type {} from 'unist';
import type { Source } from './compare/source.ts';
import type { NumberingSystem } from '../text/digits.ts';

declare module 'unist' {
  interface Data {
    /** What the editor has to look at in a node. */
    reviewNotes?: readonly string[];
  }
}

/** What an import has to know about the edition. */
export interface ImportSettings {
  /** BCP 47 tag of its language. */
  readonly tag: string;
  /** The digits of its language. */
  readonly numerals: NumberingSystem;
  /** Whether paragraphs that are typed as list items become lists. */
  readonly lists?: boolean;
}

/** A text as read from a file of any kind. */
export interface ReadText {
  readonly title: string | undefined;
  readonly tree: Root;
  readonly images: readonly ImportedImage[];
  /** What the text is compared with. */
  readonly source?: Source;
}

/** An image to place next to the text, without metadata. */
export interface ImportedImage {
  readonly name: string;
  /** Reads its bytes in pieces, as long as the received file is open. */
  readonly read: () => AsyncIterable<Uint8Array>;
}
