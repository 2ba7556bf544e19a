import { statementIndex } from '../catalog/statement-index.ts';
import { isChosen } from '../domain/formats.ts';
import { paths } from '../domain/urls.ts';
import type { FeedLink } from './feeds.ts';
import type { Href } from './link.ts';
import type { LocaleContext } from './locale-context.ts';

/** A file with all statements of a language, or a feed of them. */
export interface AllStatements {
  readonly name: string;
  readonly note: string | undefined;
  readonly href: string;
}

/** Returns what a home page offers besides its statements: the book of all, the whole site, and the feed. */
export function allStatements(
  { catalog, locale }: LocaleContext,
  href: Href,
  feed: FeedLink | undefined,
): AllStatements[] {
  const { strings, tag } = locale;
  const hasBook =
    statementIndex(catalog).languages.has(tag) && isChosen(catalog.site.formats, 'collection');
  return [
    [strings.bookOfAll, strings.bookOfAllNote, hasBook ? href(paths.collection(tag)) : undefined],
    [strings.siteInOneFile, strings.siteInOneFileNote, href(paths.siteZip())],
    [strings.feed, strings.feedNote, feed?.href],
  ].flatMap(([name, note, address]) =>
    name === undefined || address === undefined ? [] : [{ name, note, href: address }],
  );
}
