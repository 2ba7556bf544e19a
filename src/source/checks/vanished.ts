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
  const strangers = new Map<string, EditionFile>();
  for (const edition of editions) {
    const { tag, id, digests } = edition;
    if (digests && !recorded.has(paths.edition(tag, id)) && !strangers.has(digests.words))
      strangers.set(digests.words, edition);
  }
  return [...Map.groupBy(rows, ({ line }) => line.path).values()].flatMap((all) =>
    describeVanished(all, strangers),
  );
}

/** @param strangers editions that are not in the ledger, by their words: one may be the missing file under another name */
function describeVanished(
  rows: readonly LedgerRow[],
  strangers: ReadonlyMap<string, EditionFile>,
): Problem[] {
  const [first] = rows.toSorted((a, b) => compare(a.line.date, b.line.date));
  if (!first) return [];
  const { id, tag, path, date } = first.line;
  const file = editionFile(id, tag);
  const renamed = rows.flatMap(({ line }) => strangers.get(line.words) ?? [])[0];
  const remedy = renamed
    ? `its text is now in ${renamed.path}: move it back, or let the published address lead to the new one with this line in content/redirects.yaml: ${path}: ${paths.edition(renamed.tag, renamed.id)}`
    : `restore the file from git, because a published address must keep working; to retract the text, run: node bayan accept ${id} --lang ${tag} --retraction "…"`;
  const message = `${path} has been public since ${date}, but ${file} does not exist; ${remedy}`;
  const line = rows.reduce((least, { number }) => Math.min(least, number), Infinity);
  const place = { line, column: 1 };
  const problem = problemAt(ledgerFile, place, 'vanished-edition', message);
  return [{ ...problem, editions: [file] }];
}
