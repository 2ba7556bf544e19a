import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import { ledgerFile } from '../domain/ledger.ts';
import { paths } from '../domain/urls.ts';
import { originalIn } from '../source/checks/public-editions.ts';
import { editionFile } from '../source/content-path.ts';
import type { Content, EditionFile } from '../source/content.ts';
import { setKey } from '../source/edit-front-matter.ts';
import type { Input } from './command.ts';
import { committedPaths, pathIn } from './committed-paths.ts';
import { editEdition } from './edit-edition.ts';
import { editionsOf } from './statement-files.ts';
import type { NamedStatement } from './target.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Removes the records of a statement, or of one edition, that are in no commit, and makes it a draft again. Throws
 * {@link BayanError} if a commit has them, because others may have it, or if there is no git to find out.
 */
export async function undoPublish(
  { root, print }: Input,
  content: Content,
  { id, tag }: NamedStatement,
): Promise<void> {
  const editions = content.editions.filter((edition) => edition.id === id);
  const original = originalIn(editions);
  // A draft original hides its translations.
  const meant = tag === original?.tag ? undefined : tag;
  const recorded = new Set(content.ledger.filter(({ line }) => line.id === id).map(pathOf));
  const wanted = [...recorded].filter(
    (path) => meant === undefined || path === paths.edition(meant, id),
  );
  if (wanted.length === 0) {
    if (recorded.size === 0) editionsOf(content, id);
    const what = meant === undefined ? id : `${id}/${meant}`;
    throw new BayanError('content', `There is nothing to undo: ${what} is not in ${ledgerFile}.`);
  }
  const committed = await committedPaths(root);
  if ('reason' in committed) {
    const files = (
      original && meant === undefined ? [original.path] : [editionFile(id, meant ?? '')]
    ).join();
    throw new BayanError(
      'content',
      `It is not known whether others have the record of ${wanted.join(', ')}: ${committed.reason}. Nothing was changed.`,
      `If it was never shared and no build with it was uploaded, delete its lines from ${ledgerFile} and add draft: true to ${files}.`,
    );
  }
  const shared = wanted.filter((path) => committed.has(path));
  const removed = wanted.filter((path) => !committed.has(path));
  const hides = original !== undefined && removed.includes(paths.edition(original.tag, id));
  if (removed.length === 0 || (hides && shared.length > 0)) throw refuseShared(id, shared);
  const undone = hides
    ? [original]
    : editions.filter((edition) => removed.includes(paths.edition(edition.tag, id)));
  // First the drafts: if this is stopped here, no build publishes what is not recorded.
  for (const edition of undone) await makeDraft(root, edition, print);
  await removeLines(root, new Set(removed));
  for (const path of removed) print(`Removed the record of ${path}, which was in no commit.`);
  for (const path of shared) print(`Kept the record of ${path}, which is in a commit.`);
  print(
    `If you have staged ${ledgerFile}, stage it again. If a build with this text was uploaded, readers have seen it: publish it again, and retract it with node bayan accept ${id} --retraction "…".`,
  );
}

const pathOf = ({ line, former }: Content['ledger'][number]): string => (former ?? line).path;

function refuseShared(id: string, shared: readonly string[]): BayanError {
  const [is, tag] = [shared.length === 1 ? 'is' : 'are', shared[0]?.split('/')[1] ?? ''];
  return new BayanError(
    'content',
    `${shared.join(', ')} ${is} recorded in a commit, so others may have it, and it cannot be undone. Nothing was changed.`,
    `To retract the text and tell readers why, run: node bayan accept ${id} --lang ${tag} --retraction "…"`,
  );
}

async function makeDraft(
  root: string,
  edition: EditionFile,
  print: (text: string) => void,
): Promise<void> {
  if (edition.isDraft) return;
  await editEdition(root, edition, (file) => setKey(file, 'draft', true));
  print(`${edition.path} is a draft again.`);
}

/** Removes the lines about these addresses from the ledger, and leaves every other byte. */
async function removeLines(root: string, removed: ReadonlySet<string>): Promise<void> {
  const target = path.join(root, ledgerFile);
  const expected = await readFile(target);
  const kept = expected
    .toString()
    .split(/(?<=\n)/)
    .filter((line) => !removed.has(pathIn(line) ?? ''));
  await writeWhole(target, kept.join(''), { expected, name: ledgerFile });
}
