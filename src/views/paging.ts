import { yearOf } from '../catalog/statement-index.ts';
import type { Locale } from '../domain/locale.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import { compare } from '../domain/problem.ts';
import type { Statement } from '../domain/statement.ts';
import { withNumerals } from '../text/digits.ts';
import { monthPeriod, yearsPeriod } from './calendar-period.ts';
import { dateView, type DateView } from './date.ts';
import type { Link } from './link.ts';
import type { LocaleContext } from './locale-context.ts';
import { divide, thin } from './parts.ts';

/** A row of links to other pages of a list that is divided. */
export interface Paging {
  readonly name: string;
  readonly links: readonly PageLink[];
  /** Whether the name is shown above the row, as a heading. */
  readonly hasHeading?: boolean;
}

/** A link to a page of a list. */
export interface PageLink extends Link {
  readonly rel?: 'prev' | 'next';
}

/** How many links a row has at most. */
const rowLimit = 30;

/** Returns the address of a page of a list, as another page of it writes it. */
type PartHref = (part?: number) => string;

/**
 * Returns the links from a page of a list of statements, which is newest first: from the first page to the next older part and
 * to years, or months if it has one year; from a part to the first page and its neighbours. None if one page is enough. `title` is
 * that of the list.
 */
export function pagingOf(
  statements: readonly Statement[],
  { locale, title }: Pick<LocaleContext, 'locale'> & { readonly title: string },
  href: PartHref,
  part?: number,
): Paging[] {
  const { tag, strings } = locale;
  const { parts, range, partAt } = divide(statements.length);
  if (parts === 0) return [];
  const linkTo = (to: number, rel?: PageLink['rel']): PageLink[] =>
    to < 1 || to > parts
      ? []
      : [
          {
            text: periodOf(statements.slice(...range(to)), locale).text,
            tag,
            href: href(to),
            ...(rel && { rel }),
            ...(to === part && { isCurrent: true }),
          },
        ];
  const newest: PageLink = {
    text: strings.newest,
    tag,
    href: href(),
    ...(part === parts && { rel: 'next' }),
    ...(part === undefined && { isCurrent: true }),
  };
  if (part === undefined) {
    const links = thin(jumps(), rowLimit);
    return [
      { name: strings.neighbours, links: [newest, ...linkTo(parts, 'prev')] },
      areOfOneYear(statements, locale)
        ? { name: title, links }
        : { name: strings.years, links, hasHeading: true },
    ];
  }
  const links = [newest, ...linkTo(part + 1, 'next'), ...linkTo(part), ...linkTo(part - 1, 'prev')];
  return [{ name: strings.neighbours, links }];

  /** Returns a link to each year, or month, that is not on the first page: to the page with its newest statement. */
  function jumps(): PageLink[] {
    const isOneYear = areOfOneYear(statements, locale);
    const first = new Map<string, number>();
    for (const [place, statement] of statements.entries()) {
      const period = isOneYear ? statement.issued.start : yearOf(statement, locale.calendar);
      if (!first.has(period)) first.set(period, place);
    }
    const texts = new Map<string, number>();
    for (const [period, place] of first) {
      const text = isOneYear
        ? monthPeriod(period, locale)
        : yearsPeriod(period, period, locale).text;
      if (!texts.has(text)) texts.set(text, place);
    }
    return [...texts].flatMap(([text, place]) => {
      const to = partAt(place);
      return to === undefined ? [] : [{ text, tag, href: href(to) }];
    });
  }
}

/** Returns the links between the pages of a long list of years, topics or issuers, each under its number. */
export function numberedPaging(
  count: number,
  { locale }: Pick<LocaleContext, 'locale'>,
  name: string,
  href: PartHref,
  part?: number,
): Paging[] {
  if (count < 2) return [];
  const pages = Array.from({ length: count }, (_, index) => index + 1);
  const shown = thin(pages, rowLimit);
  const near = pages.slice(Math.max(0, (part ?? 1) - 2), (part ?? 1) + 1);
  const links = [...new Set([...shown, ...near])]
    .sort((a, b) => a - b)
    .map((page) => ({
      text: withNumerals(page, locale.numerals),
      tag: locale.tag,
      href: href(page === 1 ? undefined : page),
      ...(page === (part ?? 1) && { isCurrent: true }),
    }));
  return [{ name, links }];
}

/**
 * Returns the period in which statements were issued, in a locale: years of its calendar, or days if all are of one year. The newest
 * comes first.
 */
export function periodOf(statements: readonly Statement[], locale: Locale): DateView {
  const { calendar } = locale;
  const [newest, oldest] = [statements[0], statements.at(-1)];
  if (!newest || !oldest) throw new Error('a page of a list has no statement');
  if (!areOfOneYear(statements, locale))
    return yearsPeriod(yearOf(oldest, calendar), yearOf(newest, calendar), locale);
  const [last = newest.issued.end] = statements.map(({ issued }) => issued.end).sort(byLatest);
  return dateView(parsePartialDate(`${oldest.issued.start}/${last}`), locale);
}

const byLatest = (a: string, b: string): number => compare(b, a);

/** Returns whether statements, of which the newest comes first, were all issued in one year of the calendar of a locale. */
function areOfOneYear(statements: readonly Statement[], { calendar }: Locale): boolean {
  const [newest, oldest] = [statements[0], statements.at(-1)];
  return (
    newest !== undefined &&
    oldest !== undefined &&
    yearOf(newest, calendar) === yearOf(oldest, calendar)
  );
}
