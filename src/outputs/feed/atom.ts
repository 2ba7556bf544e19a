import { x } from 'xastscript';
import { bareMediaType, type FileFormat } from '../../domain/file-format.ts';
import { midnightOf } from '../../domain/publication.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import { contentOf } from './content.ts';
import type { FeedEntry } from './feed.ts';
import type { FeedFormat } from './format.ts';
import { writeXml } from '../xml.ts';

/** Atom 1.0 (RFC 4287), with the full text of every entry. */
export const atom: FeedFormat = {
  name: 'the Atom feed',
  extension: 'xml',
  mediaType: 'application/atom+xml; charset=utf-8',
  write: (feed, formatsOf) => {
    const entries = feed.entries.map((entry) => entryElement(entry, formatsOf(entry.context)));
    const element = x(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.locale.tag },
      x('id', feed.id),
      x('title', feed.title),
      x('updated', midnightOf(feed.updated)),
      x('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
      ...entries,
    );
    return writeXml(element);
  },
};

function entryElement(entry: FeedEntry, formats: readonly FileFormat[]) {
  const { id, url, issuers, topics, publication, context } = entry;
  const { catalog, edition } = context;
  return x(
    'entry',
    { 'xml:lang': edition.tag },
    x('id', id),
    x('title', edition.title),
    x('published', midnightOf(publication.published)),
    x('updated', midnightOf(publication.updated)),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: edition.tag, href: url }),
    ...formats.map((format) =>
      x('link', {
        rel: 'alternate',
        type: bareMediaType(format),
        hreflang: edition.tag,
        href: absoluteUrl(
          catalog.site.url,
          paths.output(edition.tag, edition.id, format.extension),
        ),
      }),
    ),
    ...issuers.map((name) => x('author', undefined, x('name', name))),
    ...topics.map((term) => x('category', { term })),
    ...(edition.summary === undefined ? [] : [x('summary', edition.summary)]),
    x('content', { type: 'html' }, contentOf(entry)),
  );
}
