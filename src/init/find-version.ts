import { BayanError } from '../domain/bayan-error.ts';
import type { Pin } from './pin.ts';
import { runGit } from './run-git.ts';

/**
 * Returns the version of a repository that a publisher asks for: a tag with or without `v`, a branch or a whole commit hash. By
 * default it is the newest version; without any version, the newest commit. Throws {@link BayanError} if it does not exist.
 */
export async function findVersion(
  folder: string,
  repository: string,
  wanted: string | undefined,
): Promise<Pin> {
  const listed = await runGit(folder, 'ls-remote', '--', repository);
  if (listed === undefined)
    throw new BayanError(
      'environment',
      `The versions of Bayan could not be read from ${repository}.`,
      'Check the network, and "repository" in bayan.json. Nothing was changed.',
    );
  const refs = refsIn(listed);
  if (wanted === undefined) {
    const newest = newestOf([...refs.tags.keys()]);
    const commit = newest === undefined ? refs.head : refs.tags.get(newest);
    if (commit !== undefined)
      return { repository, ...(newest !== undefined && { version: newest }), commit };
  } else {
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(wanted)) return { repository, commit: wanted };
    for (const version of [wanted, `v${wanted}`]) {
      const commit = refs.tags.get(version);
      if (commit !== undefined) return { repository, version, commit };
    }
    const commit = refs.branches.get(wanted);
    if (commit !== undefined) return { repository, commit };
  }
  const known = [...refs.tags.keys()].filter(isVersion).sort(compareVersions).slice(-5);
  throw new BayanError(
    'usage',
    `${repository} has no version ${wanted ?? 'yet'}.`,
    known.length > 0
      ? `Its newest ones are ${known.join(', ')}.`
      : 'Name a branch, or a commit by its 40 characters.',
  );
}

/** What a repository has, by names, each with its commit. */
interface Refs {
  readonly head: string | undefined;
  readonly tags: ReadonlyMap<string, string>;
  readonly branches: ReadonlyMap<string, string>;
}

/** Returns what `git ls-remote` has listed. Of an annotated tag it lists the tag, then its commit with `^{}`. */
function refsIn(listed: string): Refs {
  const tags = new Map<string, string>();
  const branches = new Map<string, string>();
  let head: string | undefined;
  for (const line of listed.split('\n')) {
    const [hash = '', ref = ''] = line.split('\t');
    if (ref === 'HEAD') head = hash;
    else if (ref.startsWith('refs/heads/')) branches.set(ref.slice('refs/heads/'.length), hash);
    else if (ref.startsWith('refs/tags/'))
      tags.set(ref.slice('refs/tags/'.length).replace(/\^\{\}$/, ''), hash);
  }
  return { head, tags, branches };
}

const isVersion = (tag: string): boolean => /^v?\d+(?:\.\d+)*$/.test(tag);

const newestOf = (tags: readonly string[]): string | undefined =>
  tags.filter(isVersion).sort(compareVersions).at(-1);

/** Compares two versions by their numbers. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((tag) => tag.replace(/^v/, '').split('.').map(Number));
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at += 1) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
