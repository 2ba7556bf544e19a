import type { Catalog } from '../catalog/catalog.ts';
import { bareMediaType, type FileFormat } from '../domain/file-format.ts';
import type { Locale } from '../domain/locale.ts';
import type { Named } from '../domain/named.ts';
import type { Edition, Statement } from '../domain/statement.ts';
import { paths } from '../domain/urls.ts';
import type { Href } from './link.ts';
import type { LocaleContext } from './locale-context.ts';

/** Which editions a feed has: those of a language, of a topic in a language, or all. */
export interface FeedSelection {
  readonly catalog: Catalog;
  readonly locale?: Locale;
  readonly topic?: Named | undefined;
}

/** Whether a feed has an edition of a statement: only what has been published is in one. */
export const isInFeed = (
  { locale, topic }: FeedSelection,
  { topics }: Statement,
  { tag, publication }: Edition,
): boolean =>
  publication !== undefined &&
  (locale === undefined || tag === locale.tag) &&
  (topic === undefined || topics.includes(topic));

/** Whether there is anything in a feed yet. */
export const hasFeed = (selection: FeedSelection): boolean =>
  selection.catalog.statements.some((statement) =>
    statement.editions.some((edition) => isInFeed(selection, statement, edition)),
  );

/** A feed that a page leads programs to. */
export interface FeedLink {
  readonly href: string;
  readonly type: string;
  readonly title: string;
}

/** The feeds of a language, or of a topic in it, in every format; none where nothing has been published yet. */
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
