import { fileStart, problemAt, type Problem } from '../../domain/problem.ts';
import type { LostRecords } from '../lost-records.ts';

/** Reports lines that were removed from the ledger, for each commit that did it. */
export function checkLostRecords(lost: readonly LostRecords[]): Problem[] {
  return lost.map(({ commit, lines }) => {
    const [first] = lines;
    const others = lines.length === 1 ? '' : ` and ${lines.length - 1} more`;
    const where =
      commit === undefined
        ? 'the last commit has'
        : `commit ${commit.slice(0, 10)} removed from this file`;
    const message = `${where} the record of ${first?.path ?? ''} of ${first?.date ?? ''}${others}, and what was published stays recorded; to add ${lines.length === 1 ? 'it' : 'them'} again, run: npx bayan accept`;
    return problemAt('content/published.jsonl', fileStart, 'lost-record', message);
  });
}
