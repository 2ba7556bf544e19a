import type { Feed } from './feed.ts';

/** A format in which an edition can be had, as entries link to it. */
export interface LinkedFormat {
  readonly extension: string;
  readonly mediaType: string;
}

/** A format of feeds. */
export interface FeedFormat {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (feed: Feed, formats: readonly LinkedFormat[]) => Promise<string>;
}
