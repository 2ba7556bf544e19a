import type { Statement } from '../domain/statement.ts';
import type { Statements } from './list.ts';
import { statementItem } from './statement-item.ts';
import { hrefFrom } from './link.ts';
import type { LocaleContext } from './locale-context.ts';

/** How many statements the home of a language and the root list. */
export const newestCount = 20;

/**
 * Returns the first of `statements` as the page at site path `path` shows them. With `allLanguages`, each is shown in its
 * original language, with links to all its editions.
 */
export function newestStatements(
  statements: readonly Statement[],
  context: LocaleContext,
  path: string,
  { allLanguages = false } = {},
): Statements {
  const options = { ...context, href: hrefFrom(path), allLanguages };
  return {
    heading: context.locale.strings.newest,
    items: statements.slice(0, newestCount).map((statement) => statementItem(statement, options)),
  };
}
