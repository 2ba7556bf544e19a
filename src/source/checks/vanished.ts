import { ledgerFile } from '../../domain/ledger.ts';
import { compare, problemAt, type Problem } from '../../domain/problem.ts';
import { paths } from '../../domain/urls.ts';
import { editionFile } from '../content-path.ts';
import type { EditionFile, LedgerRow, Linked } from '../content.ts';

/** Reports recorded editions whose file is missing, at the first line of each in the ledger. */
export function checkVanished({ editions, ledger }: Linked): Problem[] {
  const existing = new Set(editions.map(({ tag, id }) => paths.edition(tag, id)));
  const rows = ledger.filter(
    ({ line: { path, tag, id } }) => path === paths.edition(tag, id) && !existing.has(path),
  );
  const recorded = new Set(ledger.map(({ line }) => line.path));
  const strangers = editions.filter(({ tag, id }) => !recorded.has(paths.edition(tag, id)));
  return [...Map.groupBy(rows, ({ line }) => line.path).values()].flatMap((all) =>
    describeVanished(all, strangers),
  );
}

/** @param strangers editions that are not in the ledger: one of them may be the missing file under another name */
function describeVanished(
  rows: readonly LedgerRow[],
  strangers: readonly EditionFile[],
): Problem[] {
  const [first] = rows.toSorted((a, b) => compare(a.line.date, b.line.date));
  if (!first) return [];
  const { id, tag, path, date } = first.line;
  const file = editionFile(id, tag);
  const renamed = strangers.find(({ digests }) =>
    rows.some(({ line }) => line.words === digests?.words),
  );
  const remedy = renamed
    ? `its text is now in ${renamed.path}: move it back, because a published address must not change`
    : `restore the file from git, because a published address must keep working; to retract the text, run: node bayan accept ${id} --lang ${tag} --retraction "…"`;
  const message = `${path} has been public since ${date}, but ${file} does not exist; ${remedy}`;
  const line = Math.min(...rows.map(({ number }) => number));
  const place = { line, column: 1 };
  const problem = problemAt(ledgerFile, place, 'vanished-edition', message);
  return [{ ...problem, editions: [file] }];
}
