import {
  formatLedgerLine,
  ledgerFile,
  ledgerLineSchema,
  type LedgerLine,
} from '../domain/ledger.ts';
import type { Linked } from './content.ts';
import { fileAt, removedLines, stateOfHistory, type RemovedLines } from './git-history.ts';
import { ReadingRecord } from './reading-record.ts';

/** Lines that were removed from the ledger. */
export interface LostRecords {
  /** The commit that removed them; `undefined` if HEAD has them. */
  readonly commit: string | undefined;
  readonly lines: readonly LedgerLine[];
}

/**
 * Returns the lines that HEAD, or a commit before it, has in the ledger, and that are gone; none without git, and none from before
 * a shallow clone. Leaves out a ledger that was removed with all its texts, as in a site that starts from a copy of another.
 */
export async function lostRecords(
  root: string,
  content: Linked,
  record = ReadingRecord.of(root),
): Promise<LostRecords[]> {
  const [head, removed] = await Promise.all([
    fileAt(root, 'HEAD', ledgerFile),
    removedFromLedger(root, record),
  ]);
  const ledger = content.ledger.map(({ line, former }) => former ?? line);
  // Nearly all lines are the same bytes, and comparing all with all would be slow.
  const same = new Set(ledger.map(formatLedgerLine));
  const lines = new TextDecoder().decode(head).split('\n');
  const parts = new Set(ledger.flatMap(partsOf));
  const isAll = !lines.some((text) => same.has(text.trim()));
  const existing = new Set(content.editions.map(({ id, tag }) => `${id}/${tag}`));
  const words = new Set(content.editions.map(({ digests }) => digests?.words));
  // Once a ledger was removed with all its texts, what commits removed before is of the former site, too.
  let isOfFormer = false;
  return [{ commit: undefined, lines, isAll }, ...removed].flatMap(
    ({ commit, lines: texts, isAll }) => {
      const lines = texts
        .filter((text) => !same.has(text.trim()))
        .flatMap(parseLine)
        .filter((line) => !parts.has(formatLedgerLine(line)));
      // A text with other words at a known address, or the same words at another address, is still the published one.
      const isKnown = (line: LedgerLine) =>
        existing.has(`${line.id}/${line.tag}`) || words.has(line.words);
      const isStrange = lines.length > 0 && !lines.some(isKnown);
      isOfFormer ||= isAll && isStrange;
      return lines.length === 0 || (isOfFormer && isStrange) ? [] : [{ commit, lines }];
    },
  );
}

function parseLine(text: string): LedgerLine[] {
  try {
    return [ledgerLineSchema.parse(JSON.parse(text))];
  } catch {
    // An invalid line recorded nothing.
    return [];
  }
}

/**
 * Returns the lines that commits removed from the ledger. They depend on the history of HEAD alone, so those of the last command
 * are taken if HEAD is the same.
 */
async function removedFromLedger(
  root: string,
  record: ReadingRecord,
): Promise<readonly RemovedLines[]> {
  const state = await stateOfHistory(root);
  if (state === undefined) return removedLines(root, ledgerFile).catch(() => []);
  const known = record.note(noteName) as Note | undefined;
  if (known?.state === state) return known.removed;
  const removed = await removedLines(root, ledgerFile).catch(() => undefined);
  if (!removed) return [];
  // A history that has changed meanwhile is read again.
  if ((await stateOfHistory(root)) === state)
    record.setNote(noteName, { state, removed } satisfies Note);
  return removed;
}

const noteName = 'lines removed from the ledger';

interface Note {
  readonly state: string;
  readonly removed: readonly RemovedLines[];
}

/** Returns a line as a key, and without what a later version of Bayan may have added to it. */
const partsOf = ({ issued, rest, ...line }: LedgerLine): string[] =>
  [
    line,
    { ...line, ...(issued !== undefined && { issued }) },
    { ...line, ...(rest && { rest }) },
    { ...line, ...(issued !== undefined && { issued }), ...(rest && { rest }) },
  ].map(formatLedgerLine);
