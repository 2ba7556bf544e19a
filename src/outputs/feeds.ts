import { paths } from '../domain/urls.ts';
import { atom } from './feed/atom.ts';
import { feedOf } from './feed/feed.ts';
import type { FeedFormat, FormatsOf } from './feed/format.ts';
import { jsonFeed } from './feed/json-feed.ts';
import { hasFeed, type FeedSelection } from '../views/feeds.ts';
import type { Output } from './output.ts';

/** The formats of feeds, in the order on pages. */
export const feedFormats: readonly FeedFormat[] = [atom, jsonFeed];

/**
 * Returns the feeds of each language, of each topic in each language, and of all languages, in every format of feeds. Entries
 * link to the formats of an edition that `formatsOf` returns. A feed without published entries is not made.
 */
export function feeds(formatsOf: FormatsOf): Output[] {
  return feedFormats.flatMap((format): Output[] => {
    const { extension, mediaType, name } = format;
    const write = (selection: FeedSelection, path: string) => {
      const feed = feedOf(selection, path);
      if (!feed) throw new Error(`the feed ${path} has no entry`);
      return format.write(feed, formatsOf);
    };
    const common = { phase: 'render', mediaType } as const;
    return [
      {
        ...common,
        about: `${name} of a language, with the full texts`,
        scope: 'locale',
        path: (tag) => paths.feed(tag, extension),
        isMadeOf: hasFeed,
        render: (context) => write(context, paths.feed(context.locale.tag, extension)),
      },
      {
        ...common,
        about: `${name} of a topic in a language`,
        scope: 'topic',
        path: (tag, topic) => paths.topicFeed(tag, topic, extension),
        isMadeOf: hasFeed,
        render: (context) =>
          write(context, paths.topicFeed(context.locale.tag, context.topic.id, extension)),
      },
      {
        ...common,
        about: `${name} of all languages`,
        scope: 'site',
        path: () => paths.feedOfAll(extension),
        isMadeOf: (catalog) => hasFeed({ catalog }),
        render: (catalog) => write({ catalog }, paths.feedOfAll(extension)),
      },
    ];
  });
}
