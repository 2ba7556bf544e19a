import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../domain/locale.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import type { Edition, Statement } from '../domain/statement.ts';
import { dateView, type DateView } from './date.ts';

/** What the page of an edition is made from. */
export interface EditionContext {
  readonly catalog: Catalog;
  readonly locale: Locale;
  readonly statement: Statement;
  readonly edition: Edition;
}

/** A day of a file as the locale shows it. */
export function day(iso: string, locale: Locale): DateView {
  return dateView(parsePartialDate(iso), locale);
}

/**
 * The name of a language in another: `fa` in `de` is `Persisch`. From CLDR, which comes with the pinned Node; its own name
 * where that knows none.
 */
export function languageName(language: Locale, locale: Locale): string {
  const names = known.get(locale.tag) ?? new Map<string, string>();
  known.set(locale.tag, names);
  const name = names.get(language.tag) ?? nameIn(locale, language);
  names.set(language.tag, name);
  return name;
}

/** Names by the tag of the language that they are in, then of the one that they name. */
const known = new Map<string, Map<string, string>>();

function nameIn(locale: Locale, language: Locale): string {
  const name = new Intl.DisplayNames([locale.tag], { type: 'language' }).of(language.tag);
  return name === undefined || name === language.tag ? language.name : name;
}

/** A language of the site. */
export function languageOf(catalog: Catalog, tag: string): Locale {
  const locale = catalog.locales.find((candidate) => candidate.tag === tag);
  if (!locale) throw new Error(`${tag} is not a language of the site`);
  return locale;
}
