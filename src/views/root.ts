import type { Catalog } from '../catalog/catalog.ts';
import { paths } from '../domain/urls.ts';
import { foldWords } from '../text/fold.ts';
import { frame, type Frame } from './frame.ts';
import { introductionOf } from './home.ts';
import { firstLocale, languageChoices, type Choice } from './language-choices.ts';
import { hrefFrom, type Label } from './link.ts';
import { newestStatements } from './newest.ts';
import { localName } from './locale-context.ts';
import type { StatementGroup } from './statements.ts';

/** The root page: every language to choose from, and the newest statements in their original languages. */
export interface RootView {
  readonly frame: Frame;
  /** The site's name in each language, without repetitions. */
  readonly names: readonly Label[];
  readonly choices: readonly Choice[];
  readonly statements: readonly StatementGroup[];
}

/** How many statements the page lists. */
const newestCount = 20;

/** Returns the root page. */
export function rootView(catalog: Catalog): RootView {
  const locale = firstLocale(catalog);
  const path = paths.root();
  const names = catalog.locales.map((other) => ({
    ...localName(catalog, catalog.site.name, other),
    lang: other.tag,
    dir: other.dir,
  }));
  return {
    frame: {
      ...frame({
        catalog,
        locale,
        path,
        description: introductionOf(catalog, locale),
        translations: () => undefined,
      }),
      site: undefined,
      languages: [],
      sections: [],
      pages: [],
    },
    // بیان and بيان look the same.
    names: names.filter(
      ({ text }, index) =>
        names.findIndex((name) => foldWords(name.text) === foldWords(text)) === index,
    ),
    choices: languageChoices(
      catalog,
      (tag) => hrefFrom(path)(paths.home(tag)),
      (other) => introductionOf(catalog, other),
    ),
    statements: newestStatements(
      catalog.statements.slice(0, newestCount),
      { catalog, locale, href: hrefFrom(path), isOriginal: true },
      catalog.locales.map((other) => introductionOf(catalog, other)).join(''),
    ),
  };
}
