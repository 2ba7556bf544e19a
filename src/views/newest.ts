import type { Statement } from '../domain/statement.ts';
import { fitSummaries } from './fit-summaries.ts';
import type { Statements } from './list.ts';
import { statementItem } from './statement-item.ts';
import { hrefFrom } from './link.ts';
import type { LocaleContext } from './locale-context.ts';

/** How many statements the home of a language and the root list. */
export const newestCount = 20;

/** How many bytes the frame of these pages has more than that of a list: the nameplate, and the lead or the languages. */
const frame = 400;

/**
 * Returns the first of `statements` as the page at site path `path` shows them. With `allLanguages`, each is shown in its
 * original language, with links to all its editions. `used` is text that the page shows besides.
 */
export function newestStatements(
  statements: readonly Statement[],
  context: LocaleContext,
  path: string,
  { allLanguages = false, used = '' } = {},
): Statements {
  const options = { ...context, href: hrefFrom(path), allLanguages };
  return {
    heading: context.locale.strings.newest,
    items: fitSummaries(
      statements.slice(0, newestCount).map((statement) => statementItem(statement, options)),
      context.locale.tag,
      { used, frame },
    ),
  };
}
