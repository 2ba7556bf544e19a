import type { FileFormat } from '../../domain/file-format.ts';
import type { Feed } from './feed.ts';

/** A format of feeds. */
export interface FeedFormat extends FileFormat {
  /** How a feed of this format is called, such as `the Atom feed`. */
  readonly name: string;
  /** Returns a feed in this format. Its entries link to their editions in `formats`. */
  readonly write: (feed: Feed, formats: readonly FileFormat[]) => string;
}
