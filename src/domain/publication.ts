import { compareLines, type EditionLine } from './ledger.ts';

/** When an edition was first published and last changed, from the ledger and never from a clock. */
export interface Publication {
  /** Days, `YYYY-MM-DD`. */
  readonly published: string;
  readonly updated: string;
  /** The day on which its current words were published; absent if they have not changed. */
  readonly reworded?: string;
  /** The `text` digest of the first version. It never changes, even if the host or address of the edition does. */
  readonly firstText: string;
  /** The id of its statement at that time, if it has another one now. */
  readonly firstId?: string;
}

/**
 * Returns the publication of an edition from its lines of the ledger; `undefined` if it was never published.
 * @param noted the days of the notes above its text, because a new note changes the page
 */
export function publicationBy(
  ledgerLines: readonly EditionLine[],
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
    ...(first.formerId !== undefined && { firstId: first.formerId }),
  };
}

/** Returns the start of a day in UTC, because dates of the ledger have no time. */
export const midnightOf = (day: string): string => `${day}T00:00:00Z`;
