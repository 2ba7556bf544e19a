import type { Statement } from '../domain/statement.ts';
import { fitSummaries } from './fit-summaries.ts';
import { groupStatements, type GroupOptions, type StatementGroup } from './statements.ts';

/** How many bytes the frame of these pages has more than that of a list: the lead and its neighbours, or the languages. */
const frame = 400;

/** Returns statements as the home of a language, or the root, shows them. `used` is text that the page shows besides. */
export const newestStatements = (
  statements: readonly Statement[],
  options: GroupOptions,
  used: string,
): StatementGroup[] =>
  fitSummaries(groupStatements(statements, options), options.locale.tag, { used, frame });
