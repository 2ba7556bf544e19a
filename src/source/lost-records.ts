import {
  formatLedgerLine,
  ledgerFile,
  ledgerLineSchema,
  type LedgerLine,
} from '../domain/ledger.ts';
import type { Linked } from './content.ts';
import { fileAt, removedLines } from './git-history.ts';

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
export async function lostRecords(root: string, content: Linked): Promise<LostRecords[]> {
  const [head, removed] = await Promise.all([
    fileAt(root, 'HEAD', ledgerFile),
    removedLines(root, ledgerFile),
  ]);
  const ledger = content.ledger.map(({ line }) => line);
  // Nearly all lines are the same bytes, and comparing all with all would be slow.
  const same = new Set(ledger.map(formatLedgerLine));
  const lines = new TextDecoder().decode(head).split('\n');
  const isAll = !lines.some((text) => same.has(text.trim()));
  const existing = new Set(content.editions.map(({ id, tag }) => `${id}/${tag}`));
  const words = new Set(content.editions.map(({ digests }) => digests?.words));
  return [{ commit: undefined, lines, isAll }, ...removed].flatMap(
    ({ commit, lines: texts, isAll }) => {
      const lines = texts
        .filter((text) => !same.has(text.trim()))
        .flatMap(parseLine)
        .filter((line) => !ledger.some((other) => includes(other, line)));
      // A text with other words at a known address, or the same words at another address, is still the published one.
      const isKnown = (line: LedgerLine) =>
        existing.has(`${line.id}/${line.tag}`) || words.has(line.words);
      const isNewSite = isAll && !lines.some(isKnown);
      return lines.length === 0 || isNewSite ? [] : [{ commit, lines }];
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

/** Whether a line has all that `other` has. A later version of Bayan may have added keys to it. */
function includes(line: LedgerLine, { rest, ...facts }: LedgerLine): boolean {
  return (
    Object.entries(facts).every(([key, value]) => line[key as keyof LedgerLine] === value) &&
    (rest === undefined || JSON.stringify(line.rest) === JSON.stringify(rest))
  );
}
