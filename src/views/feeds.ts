import type { Named } from '../domain/named.ts';
import { publicationOf } from '../domain/publication.ts';
import { paths } from '../domain/urls.ts';
import type { Href } from './link.ts';
import type { Place } from './list.ts';

/** A format of feeds. */
export interface FeedKind {
  readonly extension: string;
  readonly mediaType: string;
}

/** A feed that a page leads programs to. */
export interface FeedLink {
  readonly href: string;
  readonly type: string;
  readonly title: string;
}

/** The feeds of a language, or of a topic in it, in every format; none where nothing has been published yet. */
export function feedLinks(
  { catalog, locale: { tag }, topic }: Place & { readonly topic?: Named | undefined },
  kinds: readonly FeedKind[],
  { title, href }: { readonly title: string; readonly href: Href },
): FeedLink[] {
  const isPublished = catalog.statements.some(
    ({ topics, editions }) =>
      (topic === undefined || topics.includes(topic)) &&
      editions.some(
        (edition) => edition.tag === tag && publicationOf(catalog.ledger, edition) !== undefined,
      ),
  );
  if (!isPublished) return [];
  return kinds.map(({ extension, mediaType }) => ({
    href: href(topic ? paths.topicFeed(tag, topic.id, extension) : paths.feed(tag, extension)),
    type: mediaType.split(';')[0] ?? mediaType,
    title,
  }));
}
