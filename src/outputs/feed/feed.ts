import type { Locale } from '../../domain/locale.ts';
import type { Named } from '../../domain/named.ts';
import { pick } from '../../domain/localized.ts';
import { compare } from '../../domain/problem.ts';
import type { Publication } from '../../domain/publication.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import type { EditionContext } from '../../views/edition-context.ts';
import { isInFeed, type FeedSelection } from '../../views/feeds.ts';
import { editionPages } from '../../views/routes.ts';
import { editionIdentifier, identifierOf } from '../identifiers.ts';

/** Maximum number of entries in a feed. */
const count = 50;

/** A feed, from which its formats are written. */
export interface Feed {
  /** The same on every host. */
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
}

/** An edition in a feed. */
export interface FeedEntry {
  readonly id: string;
  readonly context: EditionContext;
  readonly publication: Publication;
  readonly url: string;
  readonly issuers: readonly string[];
  readonly topics: readonly string[];
}

/** Returns the feed at site path `path`; `undefined` if none of its entries is published yet. */
export function feedOf(selection: FeedSelection, path: string): Feed | undefined {
  const { catalog, locale = catalog.locales[0], topic } = selection;
  const entries = entriesOf(selection);
  // Named by the first published edition: that never changes, and differs between publishers.
  const oldest = entries.at(-1);
  if (!locale || !oldest) return undefined;
  const tags = [locale.tag, ...catalog.site.locales];
  const site = pick(catalog.site.name, tags).text;
  const home = topic ? paths.topic(locale.tag, topic.id) : paths.home(locale.tag);
  const scope = [selection.locale?.tag ?? 'all', topic?.id ?? ''].join('/');
  return {
    id: identifierOf(`feed/${scope}/${oldest.id}`),
    title: topic ? `${site} · ${pick(topic.name, tags).text}` : site,
    locale,
    self: absoluteUrl(catalog.site.url, path),
    home: absoluteUrl(catalog.site.url, selection.locale ? home : paths.root()),
    updated:
      entries
        .map(({ publication }) => publication.updated)
        .sort()
        .at(-1) ?? '',
    entries: entries.slice(0, count),
  };
}

function entriesOf(selection: FeedSelection): FeedEntry[] {
  return editionPages(selection.catalog)
    .map(({ props }) => props)
    .filter(({ statement, edition }) => isInFeed(selection, statement, edition))
    .flatMap((context) => entryOf(context) ?? [])
    .sort(
      (a, b) => compare(b.publication.published, a.publication.published) || compare(a.url, b.url),
    );
}

function entryOf(context: EditionContext): FeedEntry | undefined {
  const { catalog, locale, statement, edition } = context;
  const { publication } = edition;
  if (!publication) return undefined;
  const tags = [locale.tag, ...catalog.site.locales];
  const namesOf = (named: readonly Named[]) => named.map(({ name }) => pick(name, tags).text);
  return {
    id: editionIdentifier(edition),
    context,
    publication,
    url: absoluteUrl(catalog.site.url, paths.edition(edition.tag, edition.id)),
    issuers: namesOf(statement.issuers),
    topics: namesOf(statement.topics),
  };
}
