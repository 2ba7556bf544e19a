import type { FileFormat } from '../../domain/file-format.ts';
import type { Feed } from './feed.ts';

/** A format of feeds. */
export interface FeedFormat extends FileFormat {
  /** As a feed in it is called: `the Atom feed`. */
  readonly name: string;
  /** Writes a feed whose entries link to their editions in `formats`. */
  readonly write: (feed: Feed, formats: readonly FileFormat[]) => string;
}
