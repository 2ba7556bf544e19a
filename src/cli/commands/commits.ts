import { commitFaults, pushFaults } from '../../commits/hook-faults.ts';
import { hookNames, installHooks, isHookName } from '../../commits/hooks.ts';
import { objectFaults } from '../../commits/object-faults.ts';
import {
  isShallow,
  readCommits,
  readNotes,
  readTags,
  requireHistory,
} from '../../commits/read-objects.ts';
import { refusalOf } from '../../commits/refusal.ts';
import type { SharedIdentity } from '../../commits/shared-identity.ts';
import { standardOf } from '../../commits/standard.ts';
import { BayanError } from '../../domain/bayan-error.ts';
import { git } from '../../source/git.ts';
import { readSite } from '../../source/read-site.ts';
import { optionOf } from '../arguments.ts';
import type { Command, Input } from '../command.ts';

/** `bayan commits [range]`: checks that nothing in the git history names a person, if `content/site.yaml` requires that. */
export const commits: Command = {
  name: 'commits',
  summary: 'reject commits and tags that name a person',
  usage: '[<range>]',
  about: `A git history contains the name, the e-mail address and the time zone of everyone who commits. If content/site.yaml has

  commits: { name: Bayan editors, email: editors@example.org }

then every commit and annotated tag must have this name and address as author, committer and tagger, and be in UTC.
Their messages must not name another person, as "Co-authored-by:" does, and they must not be signed. <range> is a git
range such as origin/main..HEAD, or a commit with everything before it; HEAD by default. More keys of "commits":

  since: "4f1c…"          accepts a commit with everything before it, such as the history that a fork began with or
                          has merged; a list of several is possible
  committers: [{ name: GitHub, email: noreply@github.com }]
                          accepts other committers, such as the website of a git host, but not other authors
  signed: true            accepts signatures

The report does not repeat the names that it finds. --install makes git refuse such commits before they are made or
pushed, in this clone only.`,
  options: {
    install: { type: 'boolean', about: 'set the identity and the git hooks of this clone' },
    hook: {
      type: 'string',
      value: 'NAME',
      about: `what a git hook calls: ${hookNames.join(', ')}`,
    },
  },
  examples: ['commits', 'commits origin/main..HEAD', 'commits --install'],
  run: async (input) => {
    const { root, options, print } = input;
    const hook = optionOf(input, 'hook');
    const site = readSite(root);
    if (!site)
      throw new BayanError(
        'content',
        'content/site.yaml has errors.',
        'Run node bayan check to see them.',
      );
    const { commits: shared } = site;
    if (!shared) {
      if (options['install'] === true)
        throw new BayanError(
          'content',
          'content/site.yaml does not require a shared identity for commits.',
          'Add one first: commits: { name: Bayan editors, email: editors@example.org }',
        );
      if (hook === undefined)
        print('content/site.yaml does not require a shared identity for commits.');
      return;
    }
    if (hook !== undefined) await runHook(hook, input, shared);
    else if (options['install'] === true) await install(input, shared);
    else await checkHistory(input, shared);
  },
};

/** The start of a range that git hosts give for a new branch. */
const nothingBefore = /^0+\.\.+/;

async function checkHistory({ root, words, print, note }: Input, shared: SharedIdentity) {
  const [given = 'HEAD', ...more] = words;
  const range = given.replace(nothingBefore, '');
  if (more.length > 0 || range.startsWith('-'))
    throw new BayanError(
      'usage',
      'commits takes at most one range of commits: node bayan commits origin/main..HEAD',
    );
  await requireHistory(root, shared.since);
  const standard = await standardOf(root, shared);
  const history = await readCommits(root, [range, ...shared.since.map((commit) => `^${commit}`)]);
  const objects = [...history, ...(await readNotes(root)), ...(await readTags(root, shared.since))];
  const refused = objects
    .map((object) => objectFaults(object, standard))
    .filter(({ maker, message }) => maker.length + message.length > 0);
  if (refused.length > 0) throw refusalOf(refused, shared);
  if (await isShallow(root))
    note('This clone has only the newest commits. To check all: git fetch --unshallow --tags');
  print(`All commits (${history.length}) are by ${shared.name}, in UTC.`);
}

async function runHook(hook: string, input: Input, shared: SharedIdentity): Promise<void> {
  if (!isHookName(hook))
    throw new BayanError(
      'usage',
      `There is no hook "${hook}".`,
      `Use one of: ${hookNames.join(', ')}.`,
    );
  const standard = await standardOf(input.root, shared);
  if (hook === 'pre-push') {
    const refused = await pushFaults(input, standard);
    if (refused.length > 0) throw refusalOf(refused, shared);
    return;
  }
  const faults = await commitFaults(hook, input, standard);
  if (faults.length === 0) return;
  throw new BayanError(
    'check',
    `Nothing was committed: the commit would have ${faults.join(', ')}.`,
    hook === 'commit-msg'
      ? 'Remove it from the message, and commit again.'
      : `Set the shared identity and UTC, and commit again:
  git config user.name "${shared.name}"
  git config user.email "${shared.email}"
  export TZ=UTC          (in PowerShell: $env:TZ = 'UTC')`,
  );
}

async function install({ root, print }: Input, shared: SharedIdentity): Promise<void> {
  await requireHistory(root, []);
  const files = await installHooks(root);
  await git(root, ['config', 'user.name', shared.name]);
  await git(root, ['config', 'user.email', shared.email]);
  if (!shared.signed) await git(root, ['config', 'commit.gpgSign', 'false']);
  if (!shared.signed) await git(root, ['config', 'tag.gpgSign', 'false']);
  print(`In this clone git now commits as ${shared.name}, and refuses commits and pushes that name a person.
Hooks: ${files.join(', ')}

git has no setting for the time zone. Set UTC in the program that you commit from:
  export TZ=UTC             in a terminal; in ~/.profile for all
  setx TZ UTC               on Windows, once; then open the program again`);
}
