import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { parsePerson } from './git-object.ts';
import type { HookName } from './hooks.ts';
import { messageFaults } from './message-faults.ts';
import { objectFaults, personFaults, type ObjectFaults, type Standard } from './object-faults.ts';
import { readCommits, readTag } from './read-objects.ts';

/** What git gives to a hook. */
export interface HookInput {
  readonly root: string;
  /** The folder that git runs the hook in. */
  readonly cwd: string;
  /** The arguments of the hook. */
  readonly words: readonly string[];
  readonly stdin: AsyncIterable<unknown>;
}

/** What is wrong with a commit that is about to be made, in words; empty if nothing is. */
export async function commitFaults(
  hook: Exclude<HookName, 'pre-push'>,
  { cwd, words }: HookInput,
  { shared, places, namesIn }: Standard,
): Promise<string[]> {
  if (hook !== 'commit-msg')
    return ['author', 'committer'].flatMap((role) => {
      // The variables that git sets for the hook hold what --author and --date say.
      const identity = execFileSync('git', ['var', `GIT_${role.toUpperCase()}_IDENT`], {
        cwd,
        encoding: 'utf8',
      });
      return personFaults(parsePerson(role, identity.trim()), shared);
    });
  const whole = await readFile(words[0] ?? '', 'utf8');
  const message = whole.split(/^# -+ >8 -+$/m, 1)[0]?.replaceAll(/^#.*\n?/gm, '') ?? '';
  return [
    ...messageFaults(message, shared, places),
    ...(namesIn(message).length > 0
      ? ['a name of this machine or of its user in the message']
      : []),
  ];
}

/** Returns the faults of what is about to be pushed. */
export async function pushFaults(
  { root, words, stdin }: HookInput,
  standard: Standard,
): Promise<ObjectFaults[]> {
  let input = '';
  for await (const chunk of stdin) input += String(chunk);
  const accepted = standard.shared.since.map((commit) => `^${commit}`);
  const faults: ObjectFaults[] = [];
  for (const line of input.split('\n').filter(Boolean)) {
    const [, local = ''] = line.split(' ');
    if (/^0+$/.test(local)) continue;
    const unpushed = [local, ...accepted, '--not', `--remotes=${words[0] ?? ''}`];
    const objects = [...(await readTag(root, local)), ...(await readCommits(root, unpushed))];
    faults.push(...objects.map((object) => objectFaults(object, standard)));
  }
  return faults.filter(({ maker, message }) => maker.length + message.length > 0);
}
