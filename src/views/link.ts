import { directionOf, type Direction } from '../domain/language-tag.ts';
import type { Locale } from '../domain/locale.ts';
import type { TextIn } from '../domain/localized.ts';
import { relativeUrl } from '../domain/urls.ts';

/** Returns the address of a site path, as the page that links to it writes it. */
export type Href = (path: string) => string;

/** Returns a function that writes links relative to the page at `path`. */
export const hrefFrom =
  (path: string): Href =>
  (to) =>
    relativeUrl(path, to);

/** Text between links and facts in a line, so that copying keeps it. A line may end after it, and not before. */
export const separator = '\u00a0· ';

/** Words with their language. `lang` and `dir` are absent if it is the language of the page. */
export interface Label {
  readonly text: string;
  /** The language of the words. */
  readonly tag: string;
  readonly lang?: string;
  readonly dir?: Direction;
}

/** A link, with the language of its words and of its target. */
export interface Link extends Label {
  readonly href: string;
  /** Set if the target is in another language than the page. */
  readonly hreflang?: string;
  readonly isCurrent?: boolean;
  /** More about the target, in the language of the words. */
  readonly title?: string;
  /** Whether a browser saves its target instead of showing it. */
  readonly isDownload?: boolean;
}

/** Returns words in the language `tag` as a label on a page in the language `pageTag`. */
export function label({ text, tag }: TextIn, pageTag: string): Label {
  return tag === pageTag ? { text, tag } : { text, tag, lang: tag, dir: directionOf(tag) };
}

/** Returns the link to a language, under its own name. It is marked as current if it is the language `current`. */
export function languageLink(locale: Locale, href: string, current?: string): Link {
  const { tag, dir, name } = locale;
  return { text: name, tag, lang: tag, dir, href, hreflang: tag, isCurrent: tag === current };
}

/** Returns whether a title is too long to be set as large as others. */
export const isLongTitle = (title: string): boolean => title.length > 120;
