import { contentTypeOf } from '../../domain/media-types.ts';
import { midnightOf } from '../../domain/publication.ts';
import { contentOf } from './content.ts';
import type { FeedEntry } from './feed.ts';
import type { EntryFile, FeedFormat } from './format.ts';

/** JSON Feed 1.1, with the full text of every entry. */
export const jsonFeed: FeedFormat = {
  name: 'the JSON feed',
  extension: 'json',
  mediaType: contentTypeOf('/feeds/a.json'),
  write: (feed, filesOf) => {
    const items = feed.entries.map((entry) => itemOf(entry, filesOf(entry)));
    const content = {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.home,
      feed_url: feed.self,
      ...(feed.older !== undefined && { next_url: feed.older }),
      language: feed.locale.tag,
      items,
    };
    return `${JSON.stringify(content, undefined, 2)}\n`;
  },
};

function itemOf(entry: FeedEntry, files: readonly EntryFile[]) {
  const { id, url, title, issuers, topics, publication, context } = entry;
  const { edition } = context;
  return {
    id,
    url,
    title,
    ...(edition.summary !== undefined && { summary: edition.summary }),
    content_html: contentOf(entry),
    date_published: midnightOf(publication.published),
    date_modified: midnightOf(publication.updated),
    authors: issuers.map((name) => ({ name })),
    tags: topics,
    language: edition.tag,
    attachments: files.map(({ url, type, size }) => ({
      url,
      mime_type: type,
      size_in_bytes: size,
    })),
  };
}
