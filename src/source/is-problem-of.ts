import { ledgerFile } from '../domain/ledger.ts';
import { isError, type Problem } from '../domain/problem.ts';

/**
 * Returns whether a problem is one of the files that `covers` accepts: it is in one of them or about one. An error in the ledger
 * that is about no edition in particular hides the records of all.
 */
export const isProblemOf = (problem: Problem, covers: (file: string) => boolean): boolean =>
  covers(problem.file) ||
  (problem.editions?.some(covers) ?? (problem.file === ledgerFile && isError(problem)));
