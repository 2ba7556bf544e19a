import { yearOf } from '../catalog/statement-index.ts';
import type { Statement } from '../domain/statement.ts';
import { yearsPeriod } from './calendar-period.ts';
import { statementCount } from './count.ts';
import type { Href } from './link.ts';
import type { LocaleContext } from './locale-context.ts';
import { statementItem, type StatementItem } from './statement-item.ts';

/** Statements in groups, each with a heading. */
export interface StatementGroup {
  /** Absent if the heading of the page says what the group is. */
  readonly heading?: string;
  /** The Gregorian years, if the heading is a year of another calendar. */
  readonly gregorian?: string;
  /** How many statements the year has, in words. */
  readonly count?: string;
  /** The address of the page of the year. */
  readonly href?: string;
  /** Whether its statements are not in the language of the page. */
  readonly isMissing?: boolean;
  /** Whether its dates have no year, because the heading has it. */
  readonly isYear: boolean;
  readonly items: readonly StatementItem[];
}

/** How a list groups its statements. */
export interface GroupOptions extends LocaleContext {
  readonly href: Href;
  /** Shows each statement in its original language. */
  readonly isOriginal?: boolean;
  /** The issuer that the page is about, which its rows do not name. */
  readonly without?: string | undefined;
  /** All statements are of one year, which the page names. */
  readonly isOneYear?: boolean;
  /** Returns the address of the page of a year. */
  readonly hrefOfYear?: (year: string) => string;
  /** Returns how many statements a year has. */
  readonly countOf?: (year: string) => number;
}

/** Returns statements, newest first, by the years of the calendar of a locale. Those that are not in its language come last. */
export function groupStatements(
  statements: readonly Statement[],
  options: GroupOptions,
): StatementGroup[] {
  const { locale, isOriginal = false, isOneYear = false } = options;
  const { tag, strings } = locale;
  const isHere = ({ editions }: Statement) =>
    isOriginal || editions.some((edition) => edition.tag === tag);
  const itemsOf = (list: readonly Statement[]) =>
    list.map((statement) => statementItem(statement, options));
  const here = statements.filter(isHere);
  const missing = statements.filter((statement) => !isHere(statement));
  const years: StatementGroup[] = isOneYear
    ? here.length > 0
      ? [{ isYear: true, items: itemsOf(here) }]
      : []
    : [...Map.groupBy(here, (statement) => yearOf(statement, locale.calendar))].map(
        ([year, list]) => ({ ...headingOf(year, options), isYear: true, items: itemsOf(list) }),
      );
  if (missing.length === 0) return years;
  return [
    ...years,
    {
      heading: strings.notYetInLanguage ?? strings.statusMissing,
      isMissing: true,
      isYear: isOneYear,
      items: itemsOf(missing),
    },
  ];
}

function headingOf(
  year: string,
  { locale, countOf, hrefOfYear }: GroupOptions,
): Omit<StatementGroup, 'isYear' | 'items'> {
  const { text, gregorian } = yearsPeriod(year, year, locale);
  return {
    heading: text,
    ...(gregorian !== undefined && { gregorian }),
    ...(countOf && { count: statementCount(countOf(year), locale) }),
    ...(hrefOfYear && { href: hrefOfYear(year) }),
  };
}
