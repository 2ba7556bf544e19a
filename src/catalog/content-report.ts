import { compareProblems, countProblems, formatProblems, isError } from '../domain/problem.ts';
import type { Content } from '../source/content.ts';

/** Returns the report of the errors in `content`, or `undefined` if it has only warnings. */
export function errorReportOf({ problems }: Pick<Content, 'problems'>): string | undefined {
  const errors = problems.filter(isError);
  return errors.length === 0 ? undefined : `${formatProblems(errors)}\n\n${countProblems(errors)}`;
}

/** Returns the report of all problems in `content`, or `undefined` if there are none. */
export function problemReportOf({ problems }: Content): string | undefined {
  return problems.length === 0
    ? undefined
    : `\n${formatProblems(problems.toSorted(compareProblems))}`;
}
