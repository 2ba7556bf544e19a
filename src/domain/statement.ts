import { isRetraction, type Correction } from './edition.ts';
import type { StatementImage } from './image.ts';
import type { Named, StatementIssuer } from './named.ts';
import type { PartialDate } from './partial-date.ts';
import type { Publication } from './publication.ts';
import type { Signatory } from './signatories.ts';
import type { TextDigests } from './text-digests.ts';

/** The text of a statement in one language. */
export interface Edition {
  readonly id: string;
  readonly tag: string;
  readonly title: string;
  readonly summary: string | undefined;
  /** Its first paragraph in plain text, if it has one. */
  readonly opening: string | undefined;
  readonly source: string | undefined;
  readonly draft: boolean;
  /** Newest first. */
  readonly corrections: readonly Correction[];
  /** The images in its text, each once, in order. */
  readonly images: readonly StatementImage[];
  /** The lists of signatories in its text. Absent if there are none. */
  readonly signatories?: readonly {
    readonly file: string;
    readonly people: readonly Signatory[];
  }[];
  readonly digests: TextDigests;
  /** SHA-256 of its parsed text, from which every format is written. `editionTree` returns the text. */
  readonly treeDigest: string;
  /** The size of its text in bytes of Markdown. */
  readonly textSize: number;
  /** How many words its text has. */
  readonly wordCount: number;
  /** Every sign of its text once, with spaces between them: whether a font has all of them is seen without the text. */
  readonly signs: string;
  /** `undefined` if the ledger does not list it as published. */
  readonly publication: Publication | undefined;
  /** Its file, relative to the root. */
  readonly file: string;
  /** Only of a translation. */
  readonly translation: Translation | undefined;
}

/** The state of a translation relative to its source. */
export interface Translation {
  readonly from: string;
  readonly translator: string | undefined;
  readonly isReviewed: boolean;
  /** It has a `sourceDigest`, so that a change of the source can be detected. */
  readonly isTraced: boolean;
  /** The source has changed since. */
  readonly isStale: boolean;
}

/** Whether an edition was retracted, by a note on it or on its original. */
export const isRetracted = ({ original }: { readonly original: Noted }, edition: Noted): boolean =>
  [edition, original].some(({ corrections }) => corrections.some(isRetraction));

/** Anything with notes. */
type Noted = Pick<Edition, 'corrections'>;

/** A work, with all its editions. */
export interface Statement {
  readonly id: string;
  readonly issued: PartialDate;
  readonly issuers: readonly StatementIssuer[];
  readonly topics: readonly Named[];
  readonly original: Edition;
  /** In the order of the site's languages, including the original. */
  readonly editions: readonly Edition[];
}
