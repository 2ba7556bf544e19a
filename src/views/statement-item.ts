import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../domain/locale.ts';
import { isRetracted, type Statement } from '../domain/statement.ts';
import { paths } from '../domain/urls.ts';
import { displayInYear } from '../text/date-display.ts';
import { dateView, type DateView } from './date.ts';
import { firstIssuers } from './first-issuers.ts';
import { label, type Href, type Label, type Link } from './link.ts';
import { localName } from './locale-context.ts';
import { loneIssuer } from './lone-issuer.ts';

/** A statement in a list. */
export interface StatementItem {
  /** The link to the edition in the language of the list, or else to the original. */
  readonly link: Link;
  readonly summary: Label | undefined;
  /** None if the site has only one, its own. */
  readonly issuers: readonly Label[];
  /** Words for the issuers that are not named, if there are many. */
  readonly otherIssuers?: Label;
  readonly date: DateView;
  /** The date without its year, for a list of that year; `undefined` if it is the whole year. */
  readonly dateInYear: string | undefined;
  /** A label, if the edition was retracted. */
  readonly mark: string | undefined;
  /** The other editions. If the link leads to another language than that of the list, that one too. */
  readonly languages: readonly LanguageTag[];
}

/** A link to an edition, under the tag of its language. */
export interface LanguageTag {
  readonly tag: string;
  readonly href: string;
  /** The name of the language in itself. */
  readonly name: string;
}

/** Returns a statement as a list in `locale` shows it: with `isOriginal`, in its original language. */
export function statementItem(
  statement: Statement,
  {
    catalog,
    locale,
    href,
    isOriginal = false,
    without,
  }: {
    catalog: Catalog;
    locale: Locale;
    href: Href;
    isOriginal?: boolean;
    /** The issuer that the page is about, which its rows do not name. */
    without?: string | undefined;
  },
): StatementItem {
  const { tag, strings, calendar, numerals } = locale;
  const here = statement.editions.find((edition) => edition.tag === tag);
  const shown = isOriginal ? statement.original : (here ?? statement.original);
  const inLanguage = { tag: shown.tag };
  const known = [without, loneIssuer(catalog)];
  const { named, others } = firstIssuers(
    statement.issuers.filter(({ id }) => !known.includes(id)),
    locale,
  );
  return {
    link: {
      ...label({ text: shown.title, ...inLanguage }, tag),
      href: href(paths.edition(shown.tag, statement.id)),
      ...(shown.tag !== tag && { hreflang: shown.tag }),
    },
    summary:
      shown.summary === undefined ? undefined : label({ text: shown.summary, ...inLanguage }, tag),
    issuers: named.map((issuer) => localName(catalog, issuer.name, locale)),
    ...(others !== undefined && { otherIssuers: { text: others, tag } }),
    date: dateView(statement.issued, locale),
    dateInYear: displayInYear(statement.issued, calendar, locale, numerals),
    mark: isRetracted(statement, shown) ? strings.retracted : undefined,
    languages: statement.editions.flatMap((edition) => {
      const other = catalog.locales.find((candidate) => candidate.tag === edition.tag);
      if (!other || (edition === shown && shown.tag === tag)) return [];
      const { name } = other;
      return [{ tag: other.tag, href: href(paths.edition(other.tag, statement.id)), name }];
    }),
  };
}
