import { bareMediaType, type FileFormat } from '../../domain/file-format.ts';
import { midnightOf } from '../../domain/publication.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import { contentOf } from './content.ts';
import type { FeedEntry } from './feed.ts';
import type { FeedFormat } from './format.ts';

/** JSON Feed 1.1, with the full text of every entry. */
export const jsonFeed: FeedFormat = {
  name: 'the JSON feed',
  extension: 'json',
  mediaType: 'application/feed+json; charset=utf-8',
  write: (feed, formatsOf) => {
    const items = feed.entries.map((entry) => itemOf(entry, formatsOf(entry.context)));
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

function itemOf(entry: FeedEntry, formats: readonly FileFormat[]) {
  const { id, url, issuers, topics, publication, context } = entry;
  const { catalog, edition } = context;
  return {
    id,
    url,
    title: edition.title,
    ...(edition.summary !== undefined && { summary: edition.summary }),
    content_html: contentOf(entry),
    date_published: midnightOf(publication.published),
    date_modified: midnightOf(publication.updated),
    authors: issuers.map((name) => ({ name })),
    tags: topics,
    language: edition.tag,
    attachments: formats.map((format) => ({
      url: absoluteUrl(catalog.site.url, paths.output(edition.tag, edition.id, format.extension)),
      mime_type: bareMediaType(format),
    })),
  };
}
