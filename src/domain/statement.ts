import { isRetraction, type Correction } from './edition.ts';
import type { StatementImage } from './image.ts';
import type { Named } from './named.ts';
import type { PartialDate } from './partial-date.ts';
import type { Publication } from './publication.ts';
import type { TextDigests } from '../text/digest.ts';

/** The text of a statement in one language. */
export interface Edition {
  readonly id: string;
  readonly tag: string;
  readonly title: string;
  readonly summary: string | undefined;
  /** Its first paragraph in plain text, where it has one. */
  readonly opening: string | undefined;
  readonly source: string | undefined;
  readonly draft: boolean;
  /** Newest first. */
  readonly corrections: readonly Correction[];
  /** Those that its text shows, each once, in their order. */
  readonly images: readonly StatementImage[];
  readonly digests: TextDigests;
  /** Its parsed text: the Markdown syntax tree (mdast) as JSON. Every format is written from it. */
  readonly tree: string;
  /** Absent where no line of the ledger says that it was published. */
  readonly publication: Publication | undefined;
  /** Its file, relative to the root. */
  readonly file: string;
  /** Of a translation alone. */
  readonly translation: Translation | undefined;
}

/** How a translation stands to the text that it was made from. */
export interface Translation {
  readonly from: string;
  readonly translator: string | undefined;
  readonly isReviewed: boolean;
  /** Its file says which text it was made from; otherwise nobody can tell whether that has changed. */
  readonly isTraced: boolean;
  /** The text that it was made from has changed since. */
  readonly isStale: boolean;
}

/** Whether an edition was taken back: by its own notes, or by those of its original, whose translation it is. */
export const isRetracted = ({ original }: { readonly original: Noted }, edition: Noted): boolean =>
  [edition, original].some(({ corrections }) => corrections.some(isRetraction));

/** What may have notes. */
type Noted = Pick<Edition, 'corrections'>;

/** A work, with all its editions. */
export interface Statement {
  readonly id: string;
  readonly issued: PartialDate;
  readonly issuers: readonly Named[];
  readonly topics: readonly Named[];
  readonly original: Edition;
  /** In the order of the site's languages; the original among them. */
  readonly editions: readonly Edition[];
}
