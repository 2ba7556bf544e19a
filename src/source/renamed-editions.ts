import { paths } from '../domain/urls.ts';
import type { RedirectRow } from '../domain/redirects.ts';
import type { EditionFile, LedgerRow } from './content.ts';

/**
 * Returns the ledger in which the lines of a renamed edition are about its new name: its file is gone, and a redirect leads from
 * its address to an edition in the same language. All checks of published texts go on with the history of the edition.
 */
export function withRenames(
  ledger: readonly LedgerRow[],
  redirects: readonly RedirectRow[],
  editions: readonly EditionFile[],
): readonly LedgerRow[] {
  if (redirects.length === 0) return ledger;
  const existing = new Map(editions.map(({ tag, id }) => [paths.edition(tag, id), { tag, id }]));
  const targets = new Map(redirects.map(({ from, to }) => [from, to]));
  return ledger.map((row) => {
    const { path, tag } = row.line;
    const to = targets.get(path);
    if (to === undefined || existing.has(path)) return row;
    const edition = existing.get('id' in to ? paths.edition(tag, to.id) : to.path);
    if (edition?.tag !== tag) return row;
    const { id } = edition;
    const line = { ...row.line, id, path: paths.edition(tag, id), formerId: row.line.id };
    return { ...row, former: row.line, line };
  });
}
