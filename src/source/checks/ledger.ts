import { problemAt, fileStart, type Problem } from '../../domain/problem.ts';
import { paths } from '../../domain/urls.ts';
import type { Linked } from '../content.ts';
import { publicEditions } from './public-editions.ts';
import { recordedEditions } from '../recorded-editions.ts';
import { checkRecord } from './record.ts';
import { checkVanished } from './vanished.ts';

/**
 * Reports lines of the ledger with a wrong address, recorded editions that are missing, drafts again or changed without a
 * record, and editions that are not in the ledger yet.
 */
export function checkLedger(linked: Linked): Problem[] {
  const { editions, ledger } = linked;
  const misplaced = ledger
    .filter(({ line: { path, tag, id } }) => path !== paths.edition(tag, id))
    .map(({ number, line: { path, tag, id } }) => {
      const message = `the path is ${path}, but the address of ${id} in ${tag} is ${paths.edition(tag, id)}; restore the line from git`;
      return problemAt('content/published.jsonl', { line: number, column: 1 }, 'ledger', message);
    });
  const recorded = new Set(ledger.map(({ line }) => line.path));
  const shown = publicEditions(editions);
  const unpublished = shown
    .filter(({ id, tag, data }) => data && !recorded.has(paths.edition(tag, id)))
    .map(({ path, id }): Problem => {
      const message = `this edition is not in the ledger yet; when you publish it, run: npx bayan publish ${id}`;
      return problemAt(path, fileStart, 'unpublished', message);
    });
  return [
    ...misplaced,
    ...checkVanished(linked),
    ...recordedEditions(linked).flatMap((record) => checkRecord(record, shown)),
    ...unpublished,
  ];
}
