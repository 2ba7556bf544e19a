import { BayanError } from '../domain/bayan-error.ts';
import type { GitObject } from './git-object.ts';
import type { ObjectFaults } from './object-faults.ts';
import type { SharedIdentity } from './shared-identity.ts';

/** How many commits and tags a report lists. */
const maxListed = 20;

/** The error that lists what names a person in commits and tags, and says how to rewrite them. It repeats no name. */
export function refusalOf(refused: readonly ObjectFaults[], shared: SharedIdentity): BayanError {
  const list = refused
    .slice(0, maxListed)
    .map(
      ({ object, maker, message }) => `  ${labelOf(object)}  ${[...maker, ...message].join(', ')}`,
    );
  const more = refused.length - list.length;
  if (more > 0) list.push(`  … and ${more} more`);
  return new BayanError(
    'check',
    [
      'These name a person, a device or a place, or can do so:',
      ...list,
      '',
      'Correct them before you push:',
      ...remediesFor(refused, shared),
    ].join('\n'),
  );
}

const labelOf = ({ type, id }: GitObject): string =>
  type === 'commit' ? id.slice(0, 12) : `${type} ${id}`;

/** Returns the commands that correct the faults, one line each. */
function remediesFor(refused: readonly ObjectFaults[], shared: SharedIdentity): string[] {
  const commits = refused.filter(({ object }) => object.type === 'commit');
  const byMessage = commits.filter(({ message }) => message.length > 0);
  const tags = refused.filter(({ object }) => object.type === 'tag');
  const notes = refused.filter(({ object }) => object.type === 'note');
  const [newest] = commits;
  // Children come before parents, so no other refused commit is older than the last one.
  const base = baseOf(commits);
  return [
    ...(commits.length > 0
      ? [
          `  git config user.name "${shared.name}"`,
          `  git config user.email "${shared.email}"`,
          "  export TZ=UTC          (in PowerShell: $env:TZ = 'UTC')",
          `  git rebase --rebase-merges ${base} --exec "git commit --amend --no-edit --no-verify --allow-empty --reset-author --no-gpg-sign"`,
        ]
      : []),
    ...(byMessage.length > 0
      ? [
          `Remove the lines that name a person from the ${byMessage.length === 1 ? 'message' : 'messages'}: write "reword" before ${byMessage.map(({ object }) => object.id.slice(0, 7)).join(', ')} in the list that this opens,`,
          `  git rebase --interactive --rebase-merges ${base}`,
        ]
      : []),
    ...(tags.length > 0
      ? [
          'Replace the tags by ones without a tagger and a message:',
          ...tags.map(({ object: { id } }) => `  git tag --force "${id}" "${id}^{}"`),
        ]
      : []),
    ...(notes.length > 0
      ? [
          'Delete the notes:',
          ...new Set(notes.map(({ object: { id } }) => `  git update-ref -d "${id}"`)),
        ]
      : []),
    ...(newest && refused.length > 0
      ? [
          '',
          'If this history is public already, or comes from the project that yours is a fork of, accept it in content/site.yaml:',
          `  commits: { …, since: "${newest.object.id}" }`,
        ]
      : []),
  ];
}

/** Returns the commit that a rebase begins after. */
function baseOf(commits: readonly ObjectFaults[]): string {
  const oldest = commits.at(-1)?.object;
  const hasRoot = commits.some(({ object }) => !object.headers.includes('parent'));
  return oldest === undefined || hasRoot ? '--root' : `${oldest.id.slice(0, 12)}~1`;
}
