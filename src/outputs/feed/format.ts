import type { FileFormat } from '../../domain/file-format.ts';
import type { Feed } from './feed.ts';

/** A format of feeds. */
export interface FeedFormat extends FileFormat {
  /** Writes a feed whose entries link to their editions in `formats`. */
  readonly write: (feed: Feed, formats: readonly FileFormat[]) => Promise<string>;
}
