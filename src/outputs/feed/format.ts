import type { FileFormat } from '../../domain/file-format.ts';
import type { EditionContext } from '../../views/edition-context.ts';
import type { Feed } from './feed.ts';

/** Returns the formats in which there is an edition. */
export type FormatsOf = (context: EditionContext) => readonly FileFormat[];

/** A format of feeds. */
export interface FeedFormat extends FileFormat {
  /** The name of such a feed for the documentation: `the Atom feed`. */
  readonly name: string;
  /** Returns a feed in this format. Its entries link to their editions in the formats that `formatsOf` returns. */
  readonly write: (feed: Feed, formatsOf: FormatsOf) => string;
}
