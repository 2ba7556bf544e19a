import { errorAt, fileStart, warningAt, type Problem } from '../../domain/problem.ts';
import { paths } from '../../domain/urls.ts';
import type { Linked } from '../content.ts';
import { publicEditions } from './public-editions.ts';
import { recordedEditions } from '../recorded-editions.ts';
import { checkRecord } from './record.ts';
import { checkVanished } from './vanished.ts';

/**
 * Reports what the ledger shows: lines that are of no address; editions that were published and are gone, drafts again, or
 * changed without a word; and editions that are in no line, which build like any other, and say so.
 */
export function checkLedger(linked: Linked): Problem[] {
  const { editions, ledger } = linked;
  const misplaced = ledger
    .filter(({ line: { path, tag, id } }) => path !== paths.edition(tag, id))
    .map(({ number, line: { path, tag, id } }) => {
      const message = `the path ${path} is not the address of ${id} in ${tag}, ${paths.edition(tag, id)}; restore the line from git`;
      return errorAt('content/published.jsonl', { line: number, column: 1 }, 'ledger', message);
    });
  const recorded = new Set(ledger.map(({ line }) => line.path));
  const shown = publicEditions(editions);
  const unpublished = shown
    .filter(({ id, tag, data }) => data && !recorded.has(paths.edition(tag, id)))
    .map(({ path, id }): Problem => {
      const message = `this edition is in no line of the ledger; when it goes public, run: npx bayan publish ${id}`;
      return warningAt(path, fileStart, 'unpublished', message);
    });
  return [
    ...misplaced,
    ...checkVanished(linked),
    ...recordedEditions(linked).flatMap((record) => checkRecord(record, shown)),
    ...unpublished,
  ];
}
