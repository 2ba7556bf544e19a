import { compareLines, type LedgerLine } from './ledger.ts';

/** When an edition was first published and last changed, by the ledger and never by a clock. */
export interface Publication {
  /** Days, `YYYY-MM-DD`. */
  readonly published: string;
  readonly updated: string;
  /** The day on which its words became what they are; absent where they are those that were published first. */
  readonly reworded?: string;
  /** The `text` digest of what was published first: it never changes, whatever host and address the edition has. */
  readonly firstText: string;
}

/**
 * The publication of an edition by its lines of the ledger; `undefined` where none says that it was published. `noted` are the
 * days of the notes that stand above its text: a page that says something new has changed.
 */
export function publicationBy(
  ledgerLines: readonly LedgerLine[],
  noted: readonly string[] = [],
): Publication | undefined {
  const lines = ledgerLines.toSorted(compareLines);
  const first = lines.find(({ event }) => event === 'published');
  const last = lines.at(-1);
  if (!first || !last) return undefined;
  const before = lines.findLastIndex(({ words }) => words !== last.words);
  const reworded = before < 0 ? undefined : lines[before + 1]?.date;
  return {
    published: first.date,
    updated: [last.date, ...noted].sort().at(-1) ?? last.date,
    ...(reworded !== undefined && { reworded }),
    firstText: first.text,
  };
}

/** The midnight at which a day begins, in UTC: dates of the ledger have no hour. */
export const midnightOf = (day: string): string => `${day}T00:00:00Z`;
