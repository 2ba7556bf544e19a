import type { FileFormat } from '../../domain/file-format.ts';
import type { EditionContext } from '../../views/edition-context.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** Returns the formats in which there is an edition. */
export type FormatsOf = (context: EditionContext) => readonly FileFormat[];

/** A file that an entry offers besides its page. */
export interface EntryFile {
  readonly url: string;
  /** Its media type, without parameters. */
  readonly type: string;
  /** How many bytes it has. */
  readonly size: number;
}

/** A format of feeds. */
export interface FeedFormat extends FileFormat {
  /** The name of such a feed for the documentation: `the Atom feed`. */
  readonly name: string;
  /** Returns a feed in this format. Its entries offer the files that `filesOf` returns. */
  readonly write: (feed: Feed, filesOf: (entry: FeedEntry) => readonly EntryFile[]) => string;
}
