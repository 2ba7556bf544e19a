import { ledgerFile } from '../../domain/ledger.ts';
import { problemAt, fileStart, type Problem } from '../../domain/problem.ts';
import { paths } from '../../domain/urls.ts';
import { editionFile } from '../content-path.ts';
import type { Linked } from '../content.ts';
import { publicEditions } from './public-editions.ts';
import { isIncomplete, recordedEditions, type RecordedEdition } from '../recorded-editions.ts';
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
      const place = { line: number, column: 1 };
      const problem = problemAt(ledgerFile, place, 'ledger', message);
      return { ...problem, editions: [editionFile(id, tag)] };
    });
  const recorded = new Set(ledger.map(({ line }) => line.path));
  const shown = publicEditions(editions);
  const unpublished = shown
    .filter(({ id, tag, data }) => data && !recorded.has(paths.edition(tag, id)))
    .map(({ path, id }): Problem => {
      const message = `this edition is not in the ledger yet; when you publish it, run: node bayan publish ${id}`;
      return problemAt(path, fileStart, 'unpublished', message);
    });
  const records = recordedEditions(linked);
  const shownSet = new Set(shown);
  return [
    ...misplaced,
    ...checkVanished(linked),
    ...records.flatMap((record) => checkRecord(record, shownSet)),
    ...describeIncomplete(records.filter(isIncomplete)),
    ...unpublished,
  ];
}

function describeIncomplete(incomplete: readonly RecordedEdition[]): Problem[] {
  const count = incomplete.length;
  if (count === 0) return [];
  const records =
    count === 1 ? 'the record of 1 edition is' : `the records of ${count} editions are`;
  const message = `${records} from an earlier version of Bayan, without links, issuers, topics and images, so changes to these are not found; to add them, run: node bayan accept`;
  const problem = problemAt(ledgerFile, fileStart, 'incomplete-record', message);
  return [{ ...problem, editions: incomplete.map(({ edition }) => edition.path) }];
}
