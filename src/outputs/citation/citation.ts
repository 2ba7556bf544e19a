import { pick } from '../../domain/localized.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import { dateView } from '../../views/date.ts';
import type { EditionContext } from '../../views/edition-context.ts';

/** The facts in a citation of an edition, in any format. */
export interface Citation {
  /** Unique among the editions of all statements: `khuzestan-detainees-fa`. */
  readonly key: string;
  readonly title: string;
  /** Of a translation: the title of its original. */
  readonly originalTitle: string | undefined;
  readonly issuers: readonly string[];
  readonly translator: string | undefined;
  readonly publisher: string;
  readonly url: string;
  readonly tag: string;
  /** The issue date, or both ends of an interval: year, month and day as far as known, Gregorian. */
  readonly issued: readonly (readonly number[])[];
  /** The issue date in the calendar of the reader, if that is not Gregorian. */
  readonly ownCalendar: string | undefined;
}

/** Returns the citation of an edition, with names in its language. */
export function citationOf({ catalog, locale, statement, edition }: EditionContext): Citation {
  const tags = [locale.tag, ...catalog.site.locales];
  const date = dateView(statement.issued, locale);
  return {
    key: `${edition.id}-${edition.tag}`,
    title: edition.title,
    originalTitle: edition.translation ? statement.original.title : undefined,
    issuers: statement.issuers.map(({ name }) => pick(name, tags).text),
    translator: edition.translation?.translator,
    publisher: pick(catalog.site.name, tags).text,
    url: absoluteUrl(catalog.site.url, paths.edition(edition.tag, edition.id)),
    tag: edition.tag,
    issued: statement.issued.iso.split('/').map((end) => end.split('-').map(Number)),
    ownCalendar: date.gregorian === undefined ? undefined : date.text,
  };
}
