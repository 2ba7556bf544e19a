import { BayanError } from '../../domain/bayan-error.ts';
import { readContent } from '../../source/read-content.ts';
import type { Command } from '../command.ts';
import { makersOf, type CommitMakers } from '../git-history.ts';

/** `bayan commits [range]`: whether commits are by the project alone, where `content/site.yaml` asks for that. */
export const commits: Command = {
  name: 'commits',
  summary: 'refuse commits that name anybody',
  help: `npx bayan commits [<range>] [--root DIR]

Where content/site.yaml has

  commits: { name: Bayan editors, email: editors@example.org }

every commit of the range has to be by that name and that address, author and committer, in UTC: a git history tells the
name, the e-mail address and the time zone of everyone who commits. The range is one of git, such as origin/main..HEAD; the
last commit alone where it is not given. What is found is not printed, so that no log tells it further.

  npx bayan commits origin/main..HEAD

  --root   the folder that holds content/, this project where it is not given`,
  options: {},
  run: async ({ root, words, print }) => {
    const [given = '-1', ...more] = words;
    const range = given.replace(nothingBefore, '');
    if (more.length > 0 || (range.startsWith('-') && range !== '-1'))
      throw new BayanError(
        'usage',
        'Name one range of commits: npx bayan commits origin/main..HEAD',
      );
    const { site } = await readContent(root);
    if (!site)
      throw new BayanError('content', 'content/site.yaml has errors; npx bayan check names them.');
    const wanted = site.data.commits;
    if (!wanted) {
      print('content/site.yaml does not ask for commits by one identity.');
      return;
    }
    const makers = await makersOf(root, [range]);
    if ('reason' in makers)
      throw new BayanError('environment', `Nothing could be looked at: ${makers.reason}.`);
    const refused = makers.flatMap((one) => {
      const faults = faultsOf(one, wanted);
      return faults.length > 0 ? [`  ${one.commit.slice(0, 12)}  ${faults.join(', ')}`] : [];
    });
    if (refused.length === 0) {
      print(`${makers.length} of ${makers.length} commits are by ${wanted.name}, in UTC.`);
      return;
    }
    const oldest = refused.at(-1)?.trim().split(' ')[0] ?? '';
    throw new BayanError(
      'check',
      `These commits tell of somebody:
${refused.join('\n')}

Set the identity of the project and UTC, and make them anew before they are pushed:
  git config user.name "${wanted.name}"
  git config user.email "${wanted.email}"
  export TZ=UTC
  git rebase ${oldest}~1 --exec 'git commit --amend --no-edit --reset-author'`,
    );
  },
};

/** What hosts of git give for the former end of a branch that is new. */
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
