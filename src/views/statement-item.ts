import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../domain/locale.ts';
import { isRetracted, type Statement } from '../domain/statement.ts';
import { paths } from '../domain/urls.ts';
import { dateView, type DateView } from './date.ts';
import { label, languageLink, type Href, type Label, type Link } from './link.ts';
import { localName } from './locale-context.ts';

/** A statement in a list. */
export interface StatementItem {
  /** The link to the edition in the language of the list, or else to the original. */
  readonly link: Link;
  readonly summary: Label | undefined;
  readonly issuers: readonly Label[];
  readonly date: DateView;
  /** A label, if the edition was retracted. */
  readonly mark: string | undefined;
  /** Links to all editions, if none is in the language of the list or if all languages are wanted. */
  readonly availableIn: readonly Link[];
}

/** Returns a statement as a list in `locale` shows it. */
export function statementItem(
  statement: Statement,
  {
    catalog,
    locale,
    href,
    allLanguages = false,
  }: { catalog: Catalog; locale: Locale; href: Href; allLanguages?: boolean },
): StatementItem {
  const { tag, strings } = locale;
  const here = statement.editions.find((edition) => edition.tag === tag);
  const shown = allLanguages ? statement.original : (here ?? statement.original);
  const inLanguage = { tag: shown.tag };
  return {
    link: {
      ...label({ text: shown.title, ...inLanguage }, tag),
      href: href(paths.edition(shown.tag, statement.id)),
      ...(shown.tag !== tag && { hreflang: shown.tag }),
    },
    summary:
      shown.summary === undefined ? undefined : label({ text: shown.summary, ...inLanguage }, tag),
    issuers: statement.issuers.map((issuer) => localName(catalog, issuer.name, locale)),
    date: dateView(statement.issued, locale),
    mark: isRetracted(statement, shown) ? strings.retracted : undefined,
    availableIn: here && !allLanguages ? [] : editionLinks(statement, { catalog, href }),
  };
}

/** Returns links to the editions of a statement, each under the name of its language. */
function editionLinks(
  statement: Statement,
  { catalog, href }: { catalog: Catalog; href: Href },
): Link[] {
  return statement.editions.flatMap((edition) => {
    const locale = catalog.locales.find((candidate) => candidate.tag === edition.tag);
    return locale ? [languageLink(locale, href(paths.edition(edition.tag, statement.id)))] : [];
  });
}
