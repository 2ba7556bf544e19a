import type { Catalog } from '../catalog/catalog.ts';
import { statementIndex, topicKey, type PublishedEdition } from '../catalog/statement-index.ts';
import { bareMediaType, type FileFormat } from '../domain/file-format.ts';
import type { Locale } from '../domain/locale.ts';
import type { Named } from '../domain/named.ts';
import { paths } from '../domain/urls.ts';
import type { Href } from './link.ts';
import type { LocaleContext } from './locale-context.ts';

/** The editions that a feed contains: those of a language, of a topic in a language, or all of them. */
export interface FeedSelection {
  readonly catalog: Catalog;
  readonly locale?: Locale;
  readonly topic?: Named | undefined;
}

/** Returns the published editions that a feed contains, newest first. */
export function publishedIn({
  catalog,
  locale,
  topic,
}: FeedSelection): readonly PublishedEdition[] {
  const { all, languages, topics } = statementIndex(catalog).published;
  if (!locale) return all;
  const { tag } = locale;
  return (topic ? topics.get(topicKey(tag, topic.id)) : languages.get(tag)) ?? [];
}

/** Returns whether a feed contains at least one edition. */
export const hasFeed = (selection: FeedSelection): boolean => publishedIn(selection).length > 0;

/** A feed that a page announces to feed readers. */
export interface FeedLink {
  readonly href: string;
  readonly type: string;
  readonly title: string;
}

/** Returns the feeds of a language, or of a topic in it, one for each format; none before anything is published. */
export function feedLinks(
  selection: LocaleContext & FeedSelection,
  kinds: readonly FileFormat[],
  { title, href }: { readonly title: string; readonly href: Href },
): FeedLink[] {
  const { topic, locale } = selection;
  if (!hasFeed(selection)) return [];
  return kinds.map((kind) => ({
    href: href(
      topic
        ? paths.topicFeed(locale.tag, topic.id, kind.extension)
        : paths.feed(locale.tag, kind.extension),
    ),
    type: bareMediaType(kind),
    title,
  }));
}
