import { project } from '../environment.ts';
import { gatherFacts } from '../safety/machine-facts.ts';
import { nameScanner } from '../safety/name-scanner.ts';
import { git } from '../source/git.ts';
import type { Places } from './merged-places.ts';
import type { Standard } from './object-faults.ts';
import type { SharedIdentity } from './shared-identity.ts';

/** Returns the standard for the commits of a repository, on this machine. */
export async function standardOf(root: string, shared: SharedIdentity): Promise<Standard> {
  const scanner = nameScanner(await gatherFacts(project, root));
  return {
    shared,
    places: await placesOf(root),
    accepted: await hashesOf(root, shared.since),
    namesIn: (text) => scanner.inText(text).map(({ found }) => found),
  };
}

/**
 * Returns the places of the publisher: those of the remotes `origin` and `upstream`, or of the only one. An editor may have
 * remotes of other people too.
 */
async function placesOf(root: string): Promise<Places> {
  const output = await git(root, ['config', '--get-regexp', String.raw`^remote\..*\.url$`]).catch(
    () => '',
  );
  const remotes = output
    .toString()
    .split('\n')
    .filter((line) => line !== '');
  const own = remotes.filter(
    (line) => remotes.length === 1 || /^remote\.(?:origin|upstream)\./.test(line),
  );
  const found = own.flatMap((line) => {
    const [, host = '', account = '', name = ''] = remote.exec(line) ?? [];
    return host === '' ? [] : [{ accounts: [`${host}/${account}`, account], name }];
  });
  return {
    accounts: found.flatMap(({ accounts }) => accounts),
    repositories: found.map(({ name }) => name.replace(/\.git$/, '')),
  };
}

/** The setting of a remote on a host: its name and address, with host, account and repository. */
const remote =
  /^\S+ (?:\w+:\/\/)?(?:[^\s@/]+@)?([\w.-]+(?::\d+)?)[:/]([^\s/]+)\/(?:\S*\/)?([^\s/]+)\/?$/;

/** Returns the full hashes of commits that a clone has. */
async function hashesOf(root: string, commits: readonly string[]): Promise<string[]> {
  const hashes: string[] = [];
  for (const commit of commits) {
    const args = ['rev-parse', '--verify', '--end-of-options', `${commit}^{commit}`];
    const hash = await git(root, args).catch(() => '');
    if (hash !== '') hashes.push(hash.toString().trim());
  }
  return hashes;
}
