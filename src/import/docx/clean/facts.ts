import type { ImportLog } from '../../import-log.ts';
import type { Label, Numbering } from './numbering.ts';
import type { Package } from '../package/open-package.ts';
import type { Relationships } from '../package/parts.ts';
import type { Styles } from './styles.ts';
import type { Fields } from './fields.ts';

/** What a paragraph is in its text. */
export type Role =
  | { readonly kind: 'text' | 'title' | 'quote' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'item'; readonly label: Label };

/** What the cleaning has found out about a paragraph. */
export interface ParagraphFacts {
  readonly role: Role;
  readonly isCentred: boolean;
  /** What of it needs review. */
  readonly reviewNotes: Set<string>;
}

export interface TableFacts {
  /** Whether its first column stands on the right. */
  readonly isRightToLeft: boolean;
}

/** A picture where it stands in the text. */
export interface PictureFacts {
  /** The part that holds it; absent where it is not in the file. */
  readonly part: string | undefined;
  readonly alt: string;
  readonly isCropped: boolean;
  /** Where it leads in Word, on the web. */
  readonly href: string | undefined;
}

/**
 * What is known of a document beside its text. mammoth has no place for it in what it reads; so each paragraph and each table
 * has a style, and each picture a description, that is its number here.
 */
export interface Facts {
  readonly paragraphs: ParagraphFacts[];
  readonly tables: TableFacts[];
  readonly pictures: PictureFacts[];
  /** Addresses of links; the id of their relationship is {@link linkPrefix} with their number here. */
  readonly links: string[];
}

export const linkPrefix = 'link';

/** What is known of the paragraph whose style is its number. */
export const factsOf = (facts: Facts, styleId: string | null): ParagraphFacts =>
  facts.paragraphs[Number(styleId ?? 'none')] ?? {
    role: { kind: 'text' },
    isCentred: false,
    reviewNotes: new Set(),
  };

/** What one part is cleaned with. */
export interface CleaningPart {
  readonly package: Package;
  readonly log: ImportLog;
  readonly facts: Facts;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly relationships: Relationships;
  readonly fields: Fields;
  /** Writes a number in the digits of the text. */
  readonly digits: (text: string) => string;
  /** How many insertions were taken as text. */
  insertions: number;
}
