import type { Settings } from '../search/page/settings.ts';
import { languageName } from './edition-context.ts';
import type { LocaleContext } from './locale-context.ts';

/** Returns what the search page of a language tells its script. */
export function searchSettings({ catalog, locale }: LocaleContext): Settings {
  const { numerals, search, strings } = locale;
  const others = catalog.locales.filter((other) => other !== locale);
  return [
    [locale, ...others].map((other) => [other.tag, other.dir, languageName(other, locale)]),
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
    `en-u-nu-${numerals}`,
  ];
}
