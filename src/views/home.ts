import type { Catalog } from '../catalog/catalog.ts';
import { statementIndex } from '../catalog/statement-index.ts';
import type { Locale } from '../domain/locale.ts';
import { paths } from '../domain/urls.ts';
import type { FileFormat } from '../domain/file-format.ts';
import { allStatements, type AllStatements } from './all-statements.ts';
import { frame, type Frame } from './frame.ts';
import { leadOf, type Lead } from './lead.ts';
import { hrefFrom, type Label, type Link } from './link.ts';
import { newestStatements } from './newest.ts';
import { localName, type LocaleContext } from './locale-context.ts';
import type { StatementGroup } from './statements.ts';
import { searchBox, type SearchBox } from './search-box.ts';
import { yearsIn } from './years.ts';

/** The home page of a language: the newest statement with its opening, older ones by year, and what has all of them. */
export interface HomeView {
  readonly frame: Frame;
  readonly name: Label;
  readonly introduction: string;
  /** Absent if there is no statement yet. */
  readonly lead: Lead | undefined;
  /** Empty if there is no statement but the lead. */
  readonly groups: readonly StatementGroup[];
  /** The link to the archive, if there are more statements than the home page shows. */
  readonly archive: Link | undefined;
  readonly search: SearchBox | undefined;
  readonly all: readonly AllStatements[];
}

/** How many statements the page lists besides the lead: in its language, and in others only. */
export const homeCounts = { here: 10, missing: 3 } as const;

/** Returns the home page. Its lead is the newest statement in its language, or else the newest in any language. */
export function homeView(
  { catalog, locale }: LocaleContext,
  kinds: readonly FileFormat[] = [],
): HomeView {
  const { strings, tag } = locale;
  const path = paths.home(tag);
  const introduction = introductionOf(catalog, locale);
  const href = hrefFrom(path);
  const context = { catalog, locale };
  const { languages, missing } = statementIndex(catalog);
  const [leading, ...here] = languages.get(tag)?.slice(0, homeCounts.here + 1) ?? [];
  const elsewhere = (missing.get(tag) ?? catalog.statements).slice(0, homeCounts.missing + 1);
  const shownLead = leading ?? elsewhere.shift();
  const lead = shownLead && leadOf(shownLead, context, href);
  const shown = [...here, ...elsewhere.slice(0, homeCounts.missing)];
  const framed = frame({
    catalog,
    locale,
    path,
    description: introduction,
    translations: (other) => paths.home(other.tag),
    feeds: { kinds },
  });
  const years = yearsIn(catalog, locale);
  const options = {
    ...context,
    href,
    hrefOfYear: (year: string) => href(paths.year(tag, year)),
    countOf: (year: string) => years.get(year)?.length ?? 0,
  };
  return {
    frame: framed,
    name: localName(catalog, catalog.site.name, locale),
    introduction,
    lead,
    groups: newestStatements(
      shown,
      options,
      `${introduction}${lead?.item.link.text}${lead?.opening?.text}`,
    ),
    archive:
      shown.length + 1 < catalog.statements.length
        ? { text: strings.years, tag, href: href(paths.years(tag)) }
        : undefined,
    search: lead && searchBox(catalog, locale, href),
    all: lead ? allStatements(context, href, framed.feeds[0]) : [],
  };
}

/** Returns the sentence at the top of a home page: that of the theme in its language, or that of the locale. */
export const introductionOf = (
  { site: { theme } }: Pick<Catalog, 'site'>,
  { tag, strings }: Locale,
): string => theme?.lead?.[tag] ?? strings.siteDescription;
