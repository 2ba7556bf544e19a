import type { Statement } from '../domain/statement.ts';
import { inShort } from '../text/excerpt.ts';
import { hrefFrom, isLongTitle, label, type Label } from './link.ts';
import { statementItem, type StatementItem } from './statement-item.ts';
import type { LocaleContext } from './locale-context.ts';

/** The statement that a home begins with: what a list says of it, and how its text begins. */
export interface Lead {
  readonly item: StatementItem;
  readonly isLong: boolean;
  readonly opening: Label | undefined;
}

/** As much as a paragraph of a newspaper's front page. */
const limit = 400;

/** A statement as the page at site path `path` leads with it. */
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
