import { BayanError } from '../domain/bayan-error.ts';
import { git, noCommits, whyNoGit } from '../source/git.ts';
import { parseGitObject, type GitObject } from './git-object.ts';

/**
 * Returns the commits that `revisions` (arguments of `git rev-list`) select, children before parents. Throws {@link BayanError}
 * if git cannot be run or does not have them.
 */
export async function readCommits(
  root: string,
  revisions: readonly string[],
): Promise<GitObject[]> {
  const listed = await git(root, ['rev-list', '--topo-order', ...revisions, '--']).catch(
    (error: unknown) => {
      throw unlisted(error, revisions);
    },
  );
  return readObjects(
    root,
    lines(listed).map((id) => ({ type: 'commit', object: id, id })),
  );
}

/** Returns the error for a folder without a history. */
const uncheckable = (reason: string): BayanError =>
  new BayanError(
    'environment',
    `The commits cannot be checked: ${reason}.`,
    reason === noCommits ? 'Run this again after the first commit.' : undefined,
  );

/** Returns the error for revisions that git cannot list. */
function unlisted(error: unknown, revisions: readonly string[]): BayanError {
  const wanted = revisions.filter((revision) => !revision.startsWith('^')).join(' ');
  const reason = whyNoGit(error);
  if (reason === noCommits) return uncheckable(reason);
  const isUnknown = /(?:ambiguous argument|[Bb]ad revision|Invalid revision)/.test(reason);
  return new BayanError(
    'environment',
    `The commits of ${wanted} cannot be checked: ${isUnknown ? 'git does not know that range' : reason}.`,
    'Leave the range out to check all commits, or fetch them: git fetch --unshallow. If they are damaged (git fsck names them), clone the repository again.',
  );
}

/** Returns the commits and the texts of git notes, which are pushed only on request and have authors of their own. */
export async function readNotes(root: string): Promise<GitObject[]> {
  const refs = lines(await git(root, ['for-each-ref', '--format=%(refname)', 'refs/notes']));
  const notes: GitObject[] = [];
  for (const id of refs) {
    const listed = lines(await git(root, ['rev-list', '--objects', id, '--']));
    const hashes = listed.map((line) => line.split(' ')[0] ?? '');
    for (const { type, content } of await readContents(root, hashes))
      if (type === 'commit') notes.push(parseGitObject(content, { type: 'note', id }));
      else if (type === 'blob')
        notes.push({
          type: 'note',
          id,
          people: [],
          parents: [],
          headers: [],
          message: content.toString(),
        });
  }
  return notes;
}

/** Returns the annotated tags of a repository, except those of commits that one of `since` contains. */
export async function readTags(root: string, since: readonly string[]): Promise<GitObject[]> {
  const list = async (...args: readonly string[]) => {
    const format = '--format=%(objecttype) %(objectname) %(refname:short)';
    return lines(await git(root, ['for-each-ref', format, ...args, 'refs/tags']));
  };
  const accepted = new Set<string>();
  for (const commit of since)
    for (const line of await list(`--merged=${commit}`)) accepted.add(line);
  const tags = (await list()).flatMap((line): Wanted[] => {
    const [type = '', object = '', id = ''] = line.split(' ');
    return type === 'tag' && !accepted.has(line) ? [{ type, object, id }] : [];
  });
  return readObjects(root, tags);
}

/** Returns a tag by the hash of its object, with the tags that it points to; nothing for other objects. */
export async function readTag(root: string, object: string): Promise<GitObject[]> {
  const type = (await git(root, ['cat-file', '-t', object])).toString().trim();
  return type === 'tag' ? readObjects(root, [{ type, object, id: object.slice(0, 12) }]) : [];
}

/** An object to read: its hash, and how it is called in a report. */
interface Wanted {
  readonly type: GitObject['type'];
  readonly object: string;
  readonly id: string;
}

async function readObjects(root: string, wanted: readonly Wanted[]): Promise<GitObject[]> {
  if (wanted.length === 0) return [];
  const contents = await readContents(
    root,
    wanted.map(({ object }) => object),
  );
  const inner: Wanted[] = [];
  const objects = wanted.map(({ type, id }, index) => {
    const content = contents[index]?.content ?? Buffer.alloc(0);
    const target = /^object (\w+)\ntype tag\n/.exec(content.toString('latin1', 0, 100));
    if (type === 'tag' && target) inner.push({ type, object: target[1] ?? '', id });
    return parseGitObject(content, { type, id });
  });
  return [...objects, ...(await readObjects(root, inner))];
}

/** Returns the type and the content of each object, in the order of their hashes. */
async function readContents(
  root: string,
  hashes: readonly string[],
): Promise<{ readonly type: string; readonly content: Buffer }[]> {
  const input = hashes.map((hash) => `${hash}\n`).join('');
  const output = await git(root, ['cat-file', '--batch'], input);
  let at = 0;
  return hashes.map(() => {
    const start = output.indexOf('\n', at) + 1;
    const [, type = '', size = ''] = output.toString('latin1', at, start).split(' ');
    at = start + Number(size) + 1;
    return { type, content: output.subarray(start, at - 1) };
  });
}

/** Throws {@link BayanError} if a folder has no git history, or if the history lacks one of `since`. */
export async function requireHistory(root: string, since: readonly string[]): Promise<void> {
  await git(root, ['rev-parse', '--verify', 'HEAD']).catch((error: unknown) => {
    throw uncheckable(whyNoGit(error));
  });
  for (const commit of since)
    await git(root, ['rev-parse', '--verify', '--end-of-options', `${commit}^{commit}`]).catch(
      () => {
        throw new BayanError(
          'content',
          `content/site.yaml: this clone does not have the commit "${commit}", which commits.since names.`,
          'Correct it, or fetch the whole history: git fetch --unshallow --tags',
        );
      },
    );
}

/** Returns whether a clone has only the newest commits. */
export async function isShallow(root: string): Promise<boolean> {
  const answer = await git(root, ['rev-parse', '--is-shallow-repository']);
  return answer.toString().trim() === 'true';
}

const lines = (output: Buffer): string[] => output.toString().split('\n').filter(Boolean);
