import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Strings } from '../../src/domain/locale.ts';

/** Returns a catalog whose locale `tag` lacks the words that `newer` matches, like a locale that is older than they are. */
export function withOlderLocale(catalog: Catalog, tag: string, newer: RegExp): Catalog {
  const older = (words: object) =>
    Object.fromEntries(Object.entries(words).filter(([key]) => !newer.test(key)));
  const locales = catalog.locales.map((locale) =>
    locale.tag === tag
      ? { ...locale, counts: older(locale.counts), strings: older(locale.strings) as Strings }
      : locale,
  );
  return { ...catalog, locales };
}
