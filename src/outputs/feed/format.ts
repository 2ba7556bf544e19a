import type { FileFormat } from '../../domain/file-format.ts';
import type { Feed } from './feed.ts';

/** A format of feeds. */
export interface FeedFormat extends FileFormat {
  /** The name of such a feed for the documentation: `the Atom feed`. */
  readonly name: string;
  /** Returns a feed in this format. Its entries link to their editions in `formats`. */
  readonly write: (feed: Feed, formats: readonly FileFormat[]) => string;
}
