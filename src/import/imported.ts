import type { Root } from 'mdast';
import type {} from 'unist';
import type { NumberingSystem } from '../text/digits.ts';

declare module 'unist' {
  interface Data {
    /** What of a node its editor has to look at. */
    reviewNotes?: readonly string[];
  }
}

/** What has to be known of the edition that a file becomes. */
export interface ImportSettings {
  /** BCP 47 tag of its language. */
  readonly tag: string;
  /** The digits that its language writes with. */
  readonly numerals: NumberingSystem;
}

/** A text as it was read from a file, whatever kind of file that was. */
export interface ReadText {
  readonly title: string | undefined;
  readonly tree: Root;
  readonly images: readonly ImportedImage[];
}

/** An image to be put beside the text, without anything in it that is no image. */
export interface ImportedImage {
  readonly name: string;
  readonly bytes: Uint8Array;
}
