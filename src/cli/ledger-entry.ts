import { isTranslation } from '../domain/edition.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { paths } from '../domain/urls.ts';
import type { Content, EditionFile } from '../source/content.ts';
import { restOf } from '../source/rest-of.ts';

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
