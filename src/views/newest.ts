import type { Statement } from '../domain/statement.ts';
import { hrefFrom } from './frame.ts';
import type { Place, Statements } from './list.ts';
import { statementItem } from './statement-item.ts';

/** How many statements the home of a language and the root list. */
export const newestCount = 20;

/** The first of `statements`, as the page at site path `path` shows them; on the root each in its original language. */
export function newestStatements(
  statements: readonly Statement[],
  place: Place,
  path: string,
  { allLanguages = false } = {},
): Statements {
  const context = { ...place, href: hrefFrom(path), allLanguages };
  return {
    heading: place.locale.strings.newest,
    items: statements.slice(0, newestCount).map((statement) => statementItem(statement, context)),
  };
}
