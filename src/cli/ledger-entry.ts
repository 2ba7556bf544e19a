import { isTranslation } from '../domain/edition.ts';
import { formatLedgerLine, type LedgerLine } from '../domain/ledger.ts';
import { paths } from '../domain/urls.ts';
import type { EditionFile } from '../source/content.ts';
import { appendLines } from './append-lines.ts';

/** The line of the ledger that says what happened to an edition, as it is now, on a day. */
export function ledgerEntry(
  { id, tag, data, digests }: EditionFile,
  event: LedgerLine['event'],
  date: string,
): LedgerLine {
  if (!data || !digests) throw new Error(`${id}/${tag} has no digests though it has no errors`);
  return {
    id,
    tag,
    path: paths.edition(tag, id),
    date,
    event,
    ...(!isTranslation(data) && { issued: data.issued }),
    ...digests,
  };
}

/** Adds lines to the ledger of a root. */
export const record = (root: string, lines: readonly LedgerLine[]): Promise<void> =>
  appendLines(root, 'content/published.jsonl', lines.map(formatLedgerLine));
