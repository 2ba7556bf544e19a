import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isTranslation } from '../domain/edition.ts';
import { formatLedgerLine, type LedgerLine } from '../domain/ledger.ts';
import { paths } from '../domain/urls.ts';
import type { Content, EditionFile } from '../source/content.ts';
import { restOf } from '../source/rest-of.ts';
import { writeWhole } from './write-whole.ts';

/** Returns the ledger line for an event on a day, with the current digests of the edition. */
export function ledgerEntry(
  content: Content,
  edition: EditionFile,
  event: LedgerLine['event'],
  date: string,
): LedgerLine {
  const { id, tag, data, digests } = edition;
  const rest = restOf(edition, content);
  if (!data || !digests || !rest)
    throw new Error(`${id}/${tag} has no digests, although it has no errors`);
  return {
    id,
    tag,
    path: paths.edition(tag, id),
    date,
    event,
    ...(!isTranslation(data) && { issued: data.issued }),
    ...digests,
    rest,
  };
}

/** Adds lines to the ledger of a root, or creates it. */
export async function record(root: string, lines: readonly LedgerLine[]): Promise<void> {
  const target = path.join(root, 'content/published.jsonl');
  const before = await readFile(target, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  await writeWhole(target, `${start}${lines.map(formatLedgerLine).join('\n')}\n`);
}
