import { ledgerFile } from '../../domain/ledger.ts';
import { fileStart, problemAt, type Problem } from '../../domain/problem.ts';
import { editionFile } from '../content-path.ts';
import type { LostRecords } from '../lost-records.ts';

/**
 * Reports lines that were removed from the ledger, for each commit that did it.
 * @param others the other problems of the content: lines can be added to a ledger only if it has no errors
 */
export function checkLostRecords(
  lost: readonly LostRecords[],
  others: readonly Problem[],
): Problem[] {
  const isFaulty = others.some(
    (problem) => problem.file === ledgerFile && problem.rule === 'ledger',
  );
  const first = isFaulty ? 'correct the other errors in this file first, and then, ' : '';
  return lost.map(({ commit, lines }) => {
    const [line] = lines;
    const more = lines.length === 1 ? '' : ` and ${lines.length - 1} more`;
    const [records, are, them] =
      lines.length === 1 ? ['record', 'is', 'it'] : ['records', 'are', 'them'];
    const why =
      commit === undefined
        ? `the last commit has ${them}`
        : `commit ${commit.slice(0, 10)} removed ${them}`;
    const message = `the ${records} of ${line?.path ?? ''} of ${line?.date ?? ''}${more} ${are} missing: ${why}; ${first}to add ${them} again, run: node bayan accept`;
    const problem = problemAt(ledgerFile, fileStart, 'lost-record', message);
    return { ...problem, editions: lines.map(({ id, tag }) => editionFile(id, tag)) };
  });
}
