import { paths } from '../domain/urls.ts';
import { atom } from './feed/atom.ts';
import { archivesOf, feedOf } from './feed/feed.ts';
import type { FeedFormat, FormatsOf } from './feed/format.ts';
import { jsonFeed } from './feed/json-feed.ts';
import { hasFeed, type FeedSelection } from '../views/feeds.ts';
import type { Output } from './output.ts';

/** The formats of feeds, in the order on pages. */
export const feedFormats: readonly FeedFormat[] = [atom, jsonFeed];

/**
 * Returns the feeds of each language, of each topic in each language, and of all languages, in every format of feeds. Entries
 * link to the formats of an edition that `formatsOf` returns. A feed without published entries is not made. The parts of a feed are
 * its archives (RFC 5005).
 */
export function feeds(formatsOf: FormatsOf): Output[] {
  return feedFormats.flatMap((format): Output[] => {
    const { extension, mediaType, name } = format;
    const write = (
      selection: FeedSelection,
      pathOf: (part?: number) => string,
      part: number | undefined,
    ) => {
      const feed = feedOf(selection, pathOf, part);
      if (!feed) throw new Error(`the feed ${pathOf(part)} has no entry`);
      return format.write(feed, formatsOf);
    };
    const common = { phase: 'render', mediaType } as const;
    return [
      {
        ...common,
        about: `${name} of a language, with the full texts`,
        scope: 'locale',
        path: (tag, part) => paths.feed(tag, extension, part),
        isMadeOf: hasFeed,
        partsOf: archivesOf,
        render: (context, part) =>
          write(context, (of) => paths.feed(context.locale.tag, extension, of), part),
      },
      {
        ...common,
        about: `${name} of a topic in a language`,
        scope: 'topic',
        path: (tag, topic, part) => paths.topicFeed(tag, topic, extension, part),
        isMadeOf: hasFeed,
        partsOf: archivesOf,
        render: (context, part) => {
          const { locale, topic } = context;
          return write(context, (of) => paths.topicFeed(locale.tag, topic.id, extension, of), part);
        },
      },
      {
        ...common,
        about: `${name} of all languages`,
        scope: 'site',
        path: (part) => paths.feedOfAll(extension, part),
        isMadeOf: (catalog) => hasFeed({ catalog }),
        partsOf: (catalog) => archivesOf({ catalog }),
        render: (catalog, part) => write({ catalog }, (of) => paths.feedOfAll(extension, of), part),
      },
    ];
  });
}
