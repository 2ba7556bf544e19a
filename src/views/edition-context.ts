import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../domain/locale.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import type { Edition, Statement } from '../domain/statement.ts';
import { dateView, type DateView } from './date.ts';

/** An edition with what its page needs to be made. */
export interface EditionContext {
  readonly catalog: Catalog;
  readonly locale: Locale;
  readonly statement: Statement;
  readonly edition: Edition;
}

/** Returns a day from a file as the locale shows it. */
export function day(iso: string, locale: Locale): DateView {
  return dateView(parsePartialDate(iso), locale);
}

/** Returns the name of a language in another one: `fa` in `de` is `Persisch`. */
export const languageName = (language: Locale, locale: Locale): string =>
  locale.languageNames[language.tag] ?? language.name;

/** Returns the language of the site with this tag. */
export function languageOf(catalog: Catalog, tag: string): Locale {
  const locale = catalog.locales.find((candidate) => candidate.tag === tag);
  if (!locale) throw new Error(`${tag} is not a language of the site`);
  return locale;
}
