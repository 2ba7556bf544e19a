import type { Statement } from '../domain/statement.ts';
import { inShort } from '../text/excerpt.ts';
import { hrefFrom, isLongTitle, label, type Label } from './link.ts';
import { statementItem, type StatementItem } from './statement-item.ts';
import type { LocaleContext } from './locale-context.ts';

/** The statement at the top of a home page: its list item, and the opening of its text. */
export interface Lead {
  readonly item: StatementItem;
  readonly isLong: boolean;
  readonly opening: Label | undefined;
}

/** The length of an opening, in characters: about a paragraph on a newspaper's front page. */
const limit = 400;

/** Returns a statement as the lead of the page at site path `path`. */
export function leadOf(statement: Statement, context: LocaleContext, path: string): Lead {
  const { tag } = context.locale;
  const shown = statement.editions.find((edition) => edition.tag === tag) ?? statement.original;
  const beginning = inShort(shown, limit);
  return {
    isLong: isLongTitle(shown.title),
    item: statementItem(statement, { ...context, href: hrefFrom(path) }),
    opening: beginning === undefined ? undefined : label({ text: beginning, tag: shown.tag }, tag),
  };
}
