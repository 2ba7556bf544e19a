import { compare } from './problem.ts';
import type { LedgerLine } from './ledger.ts';

/** When an edition was first published and last changed, by the ledger and never by a clock. */
export interface Publication {
  /** Days, `YYYY-MM-DD`. */
  readonly published: string;
  readonly updated: string;
  /** The `text` digest of what was published first: it never changes, whatever host and address the edition has. */
  readonly firstText: string;
}

/** The publication of an edition by its lines of the ledger; `undefined` where none says that it was published. */
export function publicationBy(ledgerLines: readonly LedgerLine[]): Publication | undefined {
  const lines = ledgerLines.toSorted((a, b) => compare(a.date, b.date));
  const first = lines.find(({ event }) => event === 'published');
  const last = lines.at(-1);
  return first && last
    ? { published: first.date, updated: last.date, firstText: first.text }
    : undefined;
}

/** The midnight at which a day begins, in UTC: dates of the ledger have no hour. */
export const midnightOf = (day: string): string => `${day}T00:00:00Z`;
