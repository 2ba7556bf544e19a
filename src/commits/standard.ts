import { project } from '../environment.ts';
import { gatherFacts } from '../safety/machine-facts.ts';
import { nameScanner } from '../safety/name-scanner.ts';
import { git } from '../source/git.ts';
import type { Standard } from './object-faults.ts';
import type { SharedIdentity } from './shared-identity.ts';

/** Returns the standard for the commits of a repository, on this machine. */
export async function standardOf(root: string, shared: SharedIdentity): Promise<Standard> {
  const scanner = nameScanner(await gatherFacts(project, root));
  return {
    shared,
    places: await placesOf(root),
    namesIn: (text) => scanner.inText(text).map(({ found }) => found),
  };
}

/** Returns the hosts with accounts, and the accounts, of the repositories that `root` pulls from. */
async function placesOf(root: string): Promise<string[]> {
  const output = await git(root, ['config', '--get-regexp', String.raw`^remote\..*\.url$`]).catch(
    () => '',
  );
  return output
    .toString()
    .split('\n')
    .flatMap((line) => {
      const url = /^\S+ (?:\w+:\/\/)?(?:[^\s@/]+@)?([\w.-]+(?::\d+)?)[:/]([^\s/]+)\//.exec(line);
      return url ? [`${url[1] ?? ''}/${url[2] ?? ''}`, url[2] ?? ''] : [];
    });
}
