import type { PublishedEdition } from '../../catalog/statement-index.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Named } from '../../domain/named.ts';
import { pick } from '../../domain/localized.ts';
import type { Publication } from '../../domain/publication.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import {
  languageOf,
  siteFacts,
  type EditionContext,
  type SiteFacts,
} from '../../views/edition-context.ts';
import { publishedIn, type FeedSelection } from '../../views/feeds.ts';
import { editionIdentifier, identifierOf } from '../identifiers.ts';
import { titleAlone } from '../../views/notices.ts';
import { isRetracted } from '../../domain/statement.ts';

/** Maximum number of entries in a feed, and the number in each of its archives. */
const count = 50;

/** A feed, or one of its archives (RFC 5005), from which its formats are written. */
export interface Feed {
  /** The same on every host, and in its archives. */
  readonly id: string;
  readonly title: string;
  /** The language of the feed; if it has all languages, the first of the site. */
  readonly locale: Locale;
  readonly self: string;
  readonly home: string;
  /** Day. */
  readonly updated: string;
  /** Newest first, by the day of publication. */
  readonly entries: readonly FeedEntry[];
  /** Only of an archive: the address of the feed. */
  readonly current?: string;
  /** The address of the archive with the next older entries, if there is one. */
  readonly older?: string;
  /** Only of an archive: the address of the archive with the next newer entries, if there is one. */
  readonly newer?: string;
}

/** An edition in a feed. */
export interface FeedEntry {
  readonly id: string;
  readonly context: EditionContext;
  readonly publication: Publication;
  readonly url: string;
  /** The title of the edition. It says so if the text was retracted: lists of entries do not show the text. */
  readonly title: string;
  readonly issuers: readonly string[];
  readonly topics: readonly string[];
}

/**
 * Returns the numbers of the archives of a feed, oldest first. They have all entries but the newest, which may be in both: an archive
 * is always full, so its entries stay the same when something newer is published.
 */
export const archivesOf = (selection: FeedSelection): number[] =>
  Array.from(
    { length: Math.max(0, Math.ceil(publishedIn(selection).length / count) - 1) },
    (_, index) => index + 1,
  );

/**
 * Returns a feed, or its archive `part`, numbered from the oldest; `undefined` if nothing is published yet. `pathOf` returns their
 * site paths.
 */
export function feedOf(
  selection: FeedSelection,
  pathOf: (part?: number) => string,
  part?: number,
): Feed | undefined {
  const { catalog, locale = catalog.locales[0], topic } = selection;
  const published = publishedIn(selection);
  // Named by the first published edition: that never changes, and differs between publishers.
  const oldest = published.at(-1);
  if (!locale || !oldest) return undefined;
  const tags = [locale.tag, ...catalog.site.locales];
  const site = pick(catalog.site.name, tags).text;
  const home = topic ? paths.topic(locale.tag, topic.id) : paths.home(locale.tag);
  const scope = [selection.locale?.tag ?? 'all', topic?.id ?? ''].join('/');
  const address = (of?: number) => absoluteUrl(catalog.site.url, pathOf(of));
  const archives = archivesOf(selection).length;
  const older = part === undefined ? archives : part - 1;
  const entries = (
    part === undefined
      ? published.slice(0, count)
      : published.slice(published.length - part * count, published.length - (part - 1) * count)
  ).map((edition) => entryOf(edition, catalog));
  return {
    id: identifierOf(`feed/${scope}/${editionIdentifier(oldest.edition)}`),
    title: topic ? `${site} · ${pick(topic.name, tags).text}` : site,
    locale,
    self: address(part),
    home: absoluteUrl(catalog.site.url, selection.locale ? home : paths.root()),
    updated:
      entries
        .map(({ publication }) => publication.updated)
        .sort()
        .at(-1) ?? '',
    entries,
    ...(part !== undefined && { current: address() }),
    ...(older > 0 && { older: address(older) }),
    ...(part !== undefined && part < archives && { newer: address(part + 1) }),
  };
}

function entryOf(
  { statement, edition, publication }: PublishedEdition,
  catalog: SiteFacts,
): FeedEntry {
  const locale = languageOf(catalog, edition.tag);
  const tags = [locale.tag, ...catalog.site.locales];
  const namesOf = (named: readonly Named[]) => named.map(({ name }) => pick(name, tags).text);
  return {
    id: editionIdentifier(edition),
    context: { catalog: siteFacts(catalog), locale, statement, edition },
    publication,
    url: absoluteUrl(catalog.site.url, paths.edition(edition.tag, edition.id)),
    title: titleAlone(edition.title, isRetracted(statement, edition), locale.strings),
    issuers: namesOf(statement.issuers),
    topics: namesOf(statement.topics),
  };
}
