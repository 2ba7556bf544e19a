import type { Locale } from '../domain/locale.ts';
import type { Settings } from '../search/page/settings.ts';
import { languageName } from './edition-context.ts';
import type { LocaleContext } from './locale-context.ts';

/** Returns what the search page of a language tells its script. */
export function searchSettings({ catalog, locale }: LocaleContext): Settings {
  const { numerals, search, strings } = locale;
  const others = catalog.locales.filter((other) => other !== locale);
  return [
    [languageIn(locale, locale), ...others.map((other) => languageIn(other, locale))],
    [
      search.working,
      search.failed,
      search.nothing,
      search.onlyNear,
      search.similar,
      search.more,
      strings.statements,
      strings.retracted,
      strings.sourceChanged,
    ],
    [search.all, search.year, strings.issuers, strings.topics],
    `en-u-nu-${numerals}`,
  ];
}

const languageIn = (language: Locale, locale: Locale) =>
  [language.tag, language.dir, languageName(language, locale)] as const;
