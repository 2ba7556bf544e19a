import { compare, errorAt, type Problem } from '../../domain/problem.ts';
import { paths } from '../../domain/urls.ts';
import type { EditionFile, LedgerRow, Linked } from '../content.ts';

/** Reports addresses of the ledger that have no edition any more: at the first line of each. */
export function checkVanished({ editions, ledger }: Linked): Problem[] {
  const there = new Set(editions.map(({ tag, id }) => paths.edition(tag, id)));
  const rows = ledger.filter(
    ({ line: { path, tag, id } }) => path === paths.edition(tag, id) && !there.has(path),
  );
  const recorded = new Set(ledger.map(({ line }) => line.path));
  const strangers = editions.filter(({ tag, id }) => !recorded.has(paths.edition(tag, id)));
  return [...Map.groupBy(rows, ({ line }) => line.path).values()].flatMap((all) =>
    describeVanished(all, strangers),
  );
}

/** `strangers` are in no line: one of them may be what has vanished, under another name. */
function describeVanished(
  rows: readonly LedgerRow[],
  strangers: readonly EditionFile[],
): Problem[] {
  const [first] = rows.toSorted((a, b) => compare(a.line.date, b.line.date));
  if (!first) return [];
  const { id, tag, path, date } = first.line;
  const file = `content/statements/${id}/${tag}.md`;
  const renamed = strangers.find(({ digests }) =>
    rows.some(({ line }) => line.words === digests?.words),
  );
  const remedy = renamed
    ? `its text is in ${renamed.path} now, and an address never changes: move it back`
    : `a published address never dies: restore the file from git, and to take the text back run: npx bayan accept ${id} --lang ${tag} --retraction "…"`;
  const message = `${path} is public since ${date}, but there is no ${file}; ${remedy}`;
  const line = Math.min(...rows.map(({ number }) => number));
  return [errorAt('content/published.jsonl', { line, column: 1 }, 'vanished-edition', message)];
}
