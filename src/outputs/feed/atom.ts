import { contentTypeOf } from '../../domain/media-types.ts';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { midnightOf } from '../../domain/publication.ts';
import { contentOf } from './content.ts';
import type { Feed, FeedEntry } from './feed.ts';
import type { EntryFile, FeedFormat } from './format.ts';
import { writeXml } from '../xml.ts';

/** Atom 1.0 (RFC 4287) with archives (RFC 5005), and the full text of every entry. */
export const atom: FeedFormat = {
  name: 'the Atom feed',
  extension: 'xml',
  mediaType: contentTypeOf('/feeds/a.xml'),
  write: (feed, filesOf) => {
    const entries = feed.entries.map((entry) => entryElement(entry, filesOf(entry)));
    const element = x(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:fh': feed.current === undefined ? undefined : historyNamespace,
        'xml:lang': feed.locale.tag,
      },
      x('id', feed.id),
      x('title', feed.title),
      x('updated', midnightOf(feed.updated)),
      x('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
      ...historyOf(feed),
      ...entries,
    );
    return writeXml(element);
  },
};

const historyNamespace = 'http://purl.org/syndication/history/1.0';

/** Returns the mark of an archive, and the links between a feed and its archives (RFC 5005). */
function historyOf({ current, older, newer }: Feed): Element[] {
  const link = (rel: string, href: string | undefined): Element[] =>
    href === undefined ? [] : [x('link', { rel, type: 'application/atom+xml', href })];
  return [
    ...(current === undefined ? [] : [x('fh:archive')]),
    ...link('current', current),
    ...link('prev-archive', older),
    ...link('next-archive', newer),
  ];
}

/** Returns an entry. Feed readers open the last alternate link: so the page is the only one, and files are enclosures. */
function entryElement(entry: FeedEntry, files: readonly EntryFile[]) {
  const { id, url, title, issuers, topics, publication, context } = entry;
  const { edition } = context;
  return x(
    'entry',
    { 'xml:lang': edition.tag },
    x('id', id),
    x('title', title),
    x('published', midnightOf(publication.published)),
    x('updated', midnightOf(publication.updated)),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: edition.tag, href: url }),
    ...files.map(({ url: href, type, size: length }) =>
      x('link', { rel: 'enclosure', type, length, hreflang: edition.tag, href }),
    ),
    ...issuers.map((name) => x('author', undefined, x('name', name))),
    ...topics.map((term) => x('category', { term })),
    ...(edition.summary === undefined ? [] : [x('summary', edition.summary)]),
    x('content', { type: 'html' }, contentOf(entry)),
  );
}
