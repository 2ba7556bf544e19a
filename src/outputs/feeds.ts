import type { Catalog } from '../catalog/catalog.ts';
import { bareMediaType } from '../domain/file-format.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import { atom } from './feed/atom.ts';
import { archivesOf, feedOf, type Feed, type FeedEntry } from './feed/feed.ts';
import type { EntryFile, FeedFormat, FormatsOf } from './feed/format.ts';
import { jsonFeed } from './feed/json-feed.ts';
import { hasFeed, type FeedSelection } from '../views/feeds.ts';
import type { LocaleContext } from '../views/locale-context.ts';
import type { BuiltSite, Output, TopicContext } from './output.ts';

/** The formats of feeds, in the order on pages. */
export const feedFormats: readonly FeedFormat[] = [atom, jsonFeed];

/**
 * Returns the feeds of each language, of each topic in each language, and of all languages, in every format of feeds. Entries
 * offer an edition in the formats that `formatsOf` returns, with the size of each file: so feeds are made after those. A feed
 * without published entries is not made. The parts of a feed are its archives (RFC 5005).
 */
export function feeds(formatsOf: FormatsOf): Output[] {
  /** Returns the files that an entry offers. */
  const filesOf = ({ context }: FeedEntry) =>
    formatsOf(context).map((format) => ({
      path: paths.output(context.edition.tag, context.edition.id, format.extension),
      type: bareMediaType(format),
    }));
  /** Returns the same files, with their sizes. */
  const builtFilesOf =
    ({ sizeOf }: BuiltSite) =>
    (entry: FeedEntry): EntryFile[] =>
      filesOf(entry).map(({ path, type }) => ({
        url: absoluteUrl(entry.context.catalog.site.url, path),
        type,
        size: sizeOf(path),
      }));
  return feedFormats.flatMap((format): Output[] => {
    const { extension, mediaType, name } = format;
    /** Returns how a kind of feed is made: its bytes are made of its entries, not of the whole catalog. */
    const made = <Source>(
      selectionOf: (source: Source) => FeedSelection,
      pathOf: (source: Source, part?: number) => string,
    ) => {
      const feedIn = (source: Source, part?: string): Feed => {
        const archive = part === undefined ? undefined : Number(part);
        const feed = feedOf(selectionOf(source), (of) => pathOf(source, of), archive);
        if (!feed) throw new Error(`the feed ${pathOf(source, archive)} has no entry`);
        return feed;
      };
      return {
        phase: 'after',
        mediaType,
        isMadeOf: (source: Source) => hasFeed(selectionOf(source)),
        partsOf: (source: Source) => archivesOf(selectionOf(source)).map(String),
        madeOf: feedIn,
        reads: (source: Source, part?: string) =>
          feedIn(source, part).entries.flatMap((entry) => filesOf(entry).map(({ path }) => path)),
        pack: (source: Source, built: BuiltSite, part?: string) =>
          format.write(feedIn(source, part), builtFilesOf(built)),
      } as const;
    };
    return [
      {
        ...made(
          (context: LocaleContext) => context,
          ({ locale }, part) => paths.feed(locale.tag, extension, part),
        ),
        about: `${name} of a language, with the full texts`,
        scope: 'locale',
        path: (tag, part) => paths.feed(tag, extension, part),
      },
      {
        ...made(
          (context: TopicContext) => context,
          ({ locale, topic }, part) => paths.topicFeed(locale.tag, topic.id, extension, part),
        ),
        about: `${name} of a topic in a language`,
        scope: 'topic',
        path: (tag, topic, part) => paths.topicFeed(tag, topic, extension, part),
      },
      {
        ...made(
          (catalog: Catalog) => ({ catalog }),
          (_, part) => paths.feedOfAll(extension, part),
        ),
        about: `${name} of all languages`,
        scope: 'site',
        path: (part) => paths.feedOfAll(extension, part),
      },
    ];
  });
}
