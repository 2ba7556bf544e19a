import { hrefFrom } from './frame.ts';
import type { Place, Statements } from './list.ts';
import { statementItem } from './statement-item.ts';

/** How many statements the home of a language and the root show. */
const count = 20;

/** The newest statements, as the page at site path `path` shows them; on the root each in its original language. */
export function newestStatements(
  place: Place,
  path: string,
  { allLanguages = false } = {},
): Statements {
  const context = { ...place, href: hrefFrom(path), allLanguages };
  return {
    heading: place.locale.strings.newest,
    items: place.catalog.statements
      .slice(0, count)
      .map((statement) => statementItem(statement, context)),
  };
}
