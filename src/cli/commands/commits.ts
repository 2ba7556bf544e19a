import { BayanError } from '../../domain/bayan-error.ts';
import { readContent } from '../../source/read-content.ts';
import type { Command } from '../command.ts';
import { makersOf, type CommitMakers } from '../../source/git-history.ts';

/** `bayan commits [range]`: checks that commits have the shared identity, if `content/site.yaml` requires one. */
export const commits: Command = {
  name: 'commits',
  summary: 'reject commits not made under the shared identity',
  usage: '[<range>]',
  about: `A git history contains the name, the e-mail address and the time zone of everyone who commits. If content/site.yaml has

  commits: { name: Bayan editors, email: editors@example.org }

then every commit in the range must have this name and address as author and committer, and be in UTC. <range> is a git
range such as origin/main..HEAD; the last commit by default. The report does not repeat the names that it finds.`,
  options: {},
  examples: ['commits origin/main..HEAD'],
  run: async ({ root, words, print }) => {
    const [given = '-1', ...more] = words;
    const range = given.replace(nothingBefore, '');
    if (more.length > 0 || (range.startsWith('-') && range !== '-1'))
      throw new BayanError(
        'usage',
        'commits takes at most one range of commits: npx bayan commits origin/main..HEAD',
      );
    const { site } = await readContent(root);
    if (!site)
      throw new BayanError(
        'content',
        'content/site.yaml has errors.',
        'Run npx bayan check to see them.',
      );
    const wanted = site.data.commits;
    if (!wanted) {
      print('content/site.yaml does not require a shared identity for commits.');
      return;
    }
    const makers = await makersOf(root, [range]);
    if ('reason' in makers)
      throw new BayanError('environment', `The commits cannot be checked: ${makers.reason}.`);
    const refused = makers.flatMap((one) => {
      const faults = faultsOf(one, wanted);
      return faults.length > 0 ? [`  ${one.commit.slice(0, 12)}  ${faults.join(', ')}`] : [];
    });
    if (refused.length === 0) {
      print(`All commits (${makers.length}) are by ${wanted.name}, in UTC.`);
      return;
    }
    const oldest = refused.at(-1)?.trim().split(' ')[0] ?? '';
    throw new BayanError(
      'check',
      `These commits were not made under the shared identity:
${refused.join('\n')}

Before you push, set the shared identity and UTC, and rewrite them:
  git config user.name "${wanted.name}"
  git config user.email "${wanted.email}"
  export TZ=UTC
  git rebase ${oldest}~1 --exec 'git commit --amend --no-edit --reset-author'`,
    );
  },
};

/** The start of a range that git hosts give for a new branch. */
const nothingBefore = /^0+\.\.+/;

function faultsOf(
  { names, emails, zones }: CommitMakers,
  wanted: { readonly name: string; readonly email: string },
): string[] {
  return [
    ...(names.some((name) => name !== wanted.name) ? ['another name'] : []),
    ...(emails.some((email) => email !== wanted.email) ? ['another address'] : []),
    ...(zones.some((zone) => zone !== '+0000') ? ['a time zone that is not UTC'] : []),
  ];
}
