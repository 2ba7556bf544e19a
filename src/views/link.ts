import { directionOf, type Direction } from '../domain/language-tag.ts';
import type { Locale } from '../domain/locale.ts';
import type { TextIn } from '../domain/localized.ts';
import { relativeUrl } from '../domain/urls.ts';

/** Writes the reference to a site path, for the page on which it stands. */
export type Href = (path: string) => string;

/** Writes links relative to the page at a site path. */
export const hrefFrom =
  (path: string): Href =>
  (to) =>
    relativeUrl(path, to);

/** Words in a language, with what an element needs to say so. `lang` and `dir` are absent in the language of the page. */
export interface Label {
  readonly text: string;
  /** The language of the words. */
  readonly tag: string;
  readonly lang?: string;
  readonly dir?: Direction;
}

/** A link to words or a page, in some language. */
export interface Link extends Label {
  readonly href: string;
  /** Set where the target is in another language than the page. */
  readonly hreflang?: string;
  readonly isCurrent?: boolean;
}

/** Words in `tag` on a page of language `pageTag`. */
export function label({ text, tag }: TextIn, pageTag: string): Label {
  return tag === pageTag ? { text, tag } : { text, tag, lang: tag, dir: directionOf(tag) };
}

/** The link to a language, in its own name; `current` is the language of the page, where that is to be marked. */
export function languageLink(locale: Locale, href: string, current?: string): Link {
  const { tag, dir, name } = locale;
  return { text: name, tag, lang: tag, dir, href, hreflang: tag, isCurrent: tag === current };
}

/** Whether a title is too long to be set as large as others. */
export const isLongTitle = (title: string): boolean => title.length > 120;
